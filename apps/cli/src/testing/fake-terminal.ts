import { Console } from "node:console";
import { PassThrough, Writable } from "node:stream";
import headless from "@xterm/headless";
import { expect, vi } from "vitest";

/** A terminal in memory, as real ones behave: what is on it, where its caret is, and a keyboard. */
export type FakeTerminal = {
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  /** All that was written to it. */
  written: () => string;
  lines: () => string[];
  isAlternate: () => boolean;
  type: (keys: string) => void;
  resize: (columns: number, rows: number) => void;
  /** Waits until the screen shows something. @throws with the screen when it does not come. */
  shows: (text: string | RegExp) => Promise<void>;
  /** Waits until the caret, which is drawn after the text, stands there. */
  hasCaretAt: (place: { x: number; y: number }) => Promise<void>;
};

const TIMEOUT_MS = 10_000;
const INTERVAL_MS = 5;

// Ink puts its own console in place of the real one, and the test runner's has no such part.
Object.assign(console, { Console });

export function createFakeTerminal({ columns = 80, rows = 24 } = {}): FakeTerminal {
  const terminal = new headless.Terminal({
    cols: columns,
    rows,
    allowProposedApi: true,
    convertEol: true,
    scrollback: 0,
  });
  let written = "";
  const stdout = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        written += chunk;
        terminal.write(String(chunk), done);
      },
    }),
    { isTTY: true, columns, rows },
  );
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: () => stdin,
    ref: () => {},
    unref: () => {},
  });
  const screen = () => terminal.buffer.active;
  const lines = () =>
    Array.from({ length: terminal.rows }, (_, row) => screen().getLine(row)?.translateToString(true) ?? "");

  const shows = (text: string | RegExp) => eventually(() => expect(lines().join("\n")).toMatch(text));
  return {
    stdin,
    stdout,
    written: () => written,
    lines,
    isAlternate: () => screen().type === "alternate",
    type: (keys) => stdin.write(keys),
    resize: (newColumns, newRows) => {
      terminal.resize(newColumns, newRows);
      Object.assign(stdout, { columns: newColumns, rows: newRows }).emit("resize");
    },
    shows,
    hasCaretAt: (place) =>
      eventually(() => expect({ x: screen().cursorX, y: screen().cursorY }).toEqual(place)),
  };
}

function eventually(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: TIMEOUT_MS, interval: INTERVAL_MS });
}
