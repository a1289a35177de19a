import type { NamedEmoji } from "@parley/client/completion";
import type { AppError, Chat, Message } from "@parley/protocol";
import { onTestFinished } from "vitest";
import type { Host } from "../chat/host.ts";
import type { NotifyWay } from "../chat/notify-way.ts";
import { startScreen } from "../chat/start-screen.tsx";
import { createTimes } from "../text/times.ts";
import { builtInThemes, defaultTheme } from "../themes/built-in-themes.ts";
import type { Theme } from "../themes/theme.ts";
import { type Language, translatorFor } from "../translate.ts";
import { type Answers, createFakeClient, type FakeClient } from "./fake-client.ts";
import { createFakeTerminal, type FakeTerminal } from "./fake-terminal.ts";
import { aFile, aMessage, weekend, withBob } from "./people.ts";

export type Screen = {
  terminal: FakeTerminal;
  client: FakeClient;
  /** The exit code, once the screen was left. */
  ended: Promise<number>;
  /** The session ends for this reason. */
  signOut: (error: Error) => void;
  /** What was chosen for the screen, as the configuration would have it. */
  kept: Readonly<Record<string, string>>;
};

type World = {
  chats?: Chat[];
  messages?: Message[];
  language?: Language;
  /** The language was chosen for this terminal. */
  isLanguageChosen?: boolean;
  editor?: string;
  notify?: NotifyWay;
  theme?: Theme;
  hasMouse?: boolean;
  hasLinks?: boolean;
  answers?: Answers;
  /** Saves the file of a message. */
  saveFile?: Host["saveFile"];
  /** Takes a file to the server. */
  uploadFile?: Host["uploadFile"];
  /** Why the server cannot be talked to. */
  fault?: AppError | null;
};

const someEmoji: readonly NamedEmoji[] = [
  ["👍", "thumbs up", ["+1", "thumbsup"], []],
  ["😺", "grinning cat", ["smiley_cat"], []],
  ["🙂", "slightly smiling face", ["slight_smile"], ["smile"]],
];

/** Opens the screen on a terminal in memory, 80×24, as Ann. It is left when the test ends. */
export function openScreen({
  chats = [weekend, withBob],
  messages = [],
  language = "en",
  isLanguageChosen = false,
  editor,
  notify = "osc777",
  theme = defaultTheme,
  hasMouse = false,
  hasLinks = false,
  answers = {},
  saveFile = async ({ file }) => `/home/ann/${file.name}`,
  uploadFile = async (name) => aFile({ name }),
  fault = null,
}: World = {}): Screen {
  const client = createFakeClient({ chats, messages, answers });
  const terminal = createFakeTerminal();
  const { promise: signedOut, reject: signOut } = Promise.withResolvers<never>();
  const voiceIn = (spoken: Language) => ({
    translate: translatorFor(spoken),
    times: createTimes({ language: spoken, isUtc: true }),
  });
  const kept: Record<string, string> = {};
  const choosing = {
    theme,
    chosen: { theme: "default", notify: "auto" },
    store: {
      themeNames: async () => Object.keys(builtInThemes),
      readTheme: async (name: string) => builtInThemes[name] ?? defaultTheme,
      notifyWay: () => notify,
      keep: async (name: string, value: string) => void Object.assign(kept, { [name]: value }),
    },
    voice: voiceIn(language),
    voiceIn: isLanguageChosen ? null : voiceIn,
  };
  const host = {
    server: "https://chat.test",
    faults: { current: () => fault, subscribe: () => () => {} },
    editor,
    saveFile,
    uploadFile,
    pasteLines: 10,
    hasLinks,
    notify: { way: notify },
    loadEmoji: async () => someEmoji,
  };
  const ended = startScreen({
    client,
    host,
    choosing,
    hasMouse,
    greeting: null,
    signedOut,
    stdin: terminal.stdin,
    stdout: terminal.stdout,
  });
  const left = ended.catch(() => {});
  onTestFinished(async () => {
    terminal.type("\x03");
    await left;
  });
  return { terminal, client, ended, signOut, kept };
}

/** As many messages of Bob's, a minute apart: `message 1`, `message 2` … */
export function manyMessages(count: number): Message[] {
  return Array.from({ length: count }, (_, index) => aMessage(weekend, { seq: index + 1 }));
}
