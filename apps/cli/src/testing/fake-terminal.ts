import { Console } from "node:console";
import { PassThrough, Writable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import headless from "@xterm/headless";

/** A terminal in memory, as real ones behave: what is on it, where its caret is, and a keyboard. */
export type FakeTerminal = {
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  /** All that was written to it. */
  written: () => string;
  lines: () => string[];
  caret: () => { x: number; y: number };
  isAlternate: () => boolean;
  type: (keys: string) => void;
  resize: (columns: number, rows: number) => void;
  /** Waits until the screen shows something. @throws with the screen when it does not come. */
  shows: (text: string | RegExp) => Promise<void>;
};

const TURNS = 2_000;

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

  const shows = async (text: string | RegExp) => {
    for (let left = TURNS; left > 0; left--) {
      if (lines().join("\n").match(text)) return;
      await turn();
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    throw new Error(`The screen never showed ${text}:\n${lines().join("\n")}`);
  };
  return {
    stdin,
    stdout,
    written: () => written,
    lines,
    caret: () => ({ x: screen().cursorX, y: screen().cursorY }),
    isAlternate: () => screen().type === "alternate",
    type: (keys) => stdin.write(keys),
    resize: (newColumns, newRows) => {
      terminal.resize(newColumns, newRows);
      Object.assign(stdout, { columns: newColumns, rows: newRows }).emit("resize");
    },
    shows,
  };
}
