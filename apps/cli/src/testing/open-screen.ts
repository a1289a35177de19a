import type { NamedEmoji } from "@parley/client/completion";
import type { Chat, Message } from "@parley/protocol";
import { onTestFinished } from "vitest";
import { startScreen } from "../chat/start-screen.tsx";
import { createTimes } from "../text/times.ts";
import { type Language, translatorFor } from "../translate.ts";
import { type Answers, createFakeClient, type FakeClient } from "./fake-client.ts";
import { createFakeTerminal, type FakeTerminal } from "./fake-terminal.ts";
import { aMessage, weekend, withBob } from "./people.ts";

export type Screen = {
  terminal: FakeTerminal;
  client: FakeClient;
  /** The exit code, once the screen was left. */
  ended: Promise<number>;
  /** The session ends for this reason. */
  signOut: (error: Error) => void;
};

type World = {
  chats?: Chat[];
  messages?: Message[];
  language?: Language;
  editor?: string;
  answers?: Answers;
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
  editor,
  answers = {},
}: World = {}): Screen {
  const client = createFakeClient({ chats, messages, answers });
  const terminal = createFakeTerminal();
  const { promise: signedOut, reject: signOut } = Promise.withResolvers<never>();
  const voice = { translate: translatorFor(language), times: createTimes({ language, isUtc: true }) };
  const host = {
    server: "https://chat.test",
    editor,
    notifyStyle: "osc777" as const,
    loadEmoji: async () => someEmoji,
  };
  const ended = startScreen({
    client,
    host,
    signedOut,
    voice,
    stdin: terminal.stdin,
    stdout: terminal.stdout,
  });
  const left = ended.catch(() => {});
  onTestFinished(async () => {
    terminal.type("\x03");
    await left;
  });
  return { terminal, client, ended, signOut };
}

/** As many messages of Bob's, a minute apart: `message 1`, `message 2` … */
export function manyMessages(count: number): Message[] {
  return Array.from({ length: count }, (_, index) => aMessage(weekend, { seq: index + 1 }));
}
