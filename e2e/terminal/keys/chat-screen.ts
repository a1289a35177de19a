import { expect } from "@playwright/test";
import type { PseudoTerminal } from "../pseudo-terminal.ts";

/** The chat screen on a pseudo-terminal, as somebody sees it who writes and chooses there. */
export type ChatScreen = {
  type(keys: string): void;
  /** Waits until something stands on it. */
  shows(text: string | RegExp): Promise<void>;
  hides(text: string): Promise<void>;
  /** Waits until this chat is the open one. */
  hasOpen(title: string): Promise<void>;
  /** Waits until the message with this text is the one that is marked. */
  hasMarked(text: string): Promise<void>;
  /** Waits until the composer's last line is this, with `|` for the caret. */
  hasComposer(state: string): Promise<void>;
  /** Opens a chat by its name, with an empty composer. */
  open(title: string): Promise<void>;
  /** Puts this into the composer, with the caret at `|`. */
  write(state: string): Promise<void>;
};

const PROMPT = "│ › ";
const CLEAR_LINE = "\x05\x15\x7f";
const LINES_MAX = 4;
const DOWN = "\x1b[B";
const LEFT = "\x1b[D";

export function chatScreenOn(terminal: PseudoTerminal): ChatScreen {
  const type = terminal.type;
  const text = () => terminal.lines().join("\n");
  const eventually = (read: () => unknown, hint: string) =>
    expect.poll(read, { intervals: [20, 20, 50, 100], message: hint });
  const screen: ChatScreen = {
    type,
    shows: (wanted) => eventually(text, String(wanted)).toMatch(wanted),
    hides: (unwanted) => eventually(text, unwanted).not.toContain(unwanted),
    hasOpen: (title) => eventually(text, title).toContain(`│ ${title}  `),
    hasMarked: (words) => eventually(text, words).toMatch(new RegExp(`│ .{6}▌.*${words}`)),
    hasComposer: (state) => eventually(() => composerOn(terminal), state).toBe(state),
    async open(title) {
      type("\x07");
      await screen.shows("Find:");
      type(title);
      await screen.shows(`▌ ${title}`);
      type("\r");
      await screen.hasOpen(title);
    },
    async write(state) {
      type(DOWN.repeat(LINES_MAX) + CLEAR_LINE.repeat(LINES_MAX));
      await screen.hasComposer("|");
      const caret = state.indexOf("|");
      type(state.replace("|", ""));
      type(LEFT.repeat(state.length - 1 - caret));
      await screen.hasComposer(state.split("\n").at(-1) ?? "");
    },
  };
  return screen;
}

/** The line with the caret in it, without what stands there as long as nothing is written. */
function composerOn(terminal: PseudoTerminal): string {
  const { cursorX, cursorY } = terminal.emulator.buffer.active;
  const line = terminal.lines()[cursorY] ?? "";
  const start = line.indexOf("│") + PROMPT.length;
  const isEmpty = line.includes(`${PROMPT}Message`) || line.includes(`${PROMPT}i writes`);
  const words = isEmpty ? "" : line.slice(start).padEnd(cursorX - start);
  return `${words.slice(0, cursorX - start)}|${words.slice(cursorX - start)}`;
}
