import type { Sink } from "../output.ts";
import { openReader, type Reader } from "./open-reader.ts";
import type { PagerCommand } from "./pager-in.ts";

/** Where a command writes that may print more than a screenful: what is longer is shown page by page. */
export type Pager = {
  stdout: Sink;
  /** Words that are said meanwhile come after it. */
  stderr: Sink;
  /** Somebody reads in the pager. */
  isOpen: () => boolean;
  /** Resolves when he leaves it, before the end or behind it. */
  left: Promise<void>;
  /** Shows all that is held back, and waits until the pager is left. */
  close: () => Promise<void>;
};

type Options = { command: PagerCommand | null; stdout: Sink; stderr: Sink };

/** @returns a pager that is opened by the first screenful; away from a terminal, or without a command, never. */
export function createPager({ command, stdout, stderr }: Options): Pager {
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  if (!command || !stdout.isTTY) return { stdout, stderr, isOpen: () => false, left, close: async () => {} };
  const held: string[] = [];
  const words: (string | Uint8Array)[] = [];
  let state: "holding" | "open" | "left" | "plain" = "holding";
  let rows = 0;
  let reader: Reader | undefined;
  let ended: Promise<void> | undefined;

  return {
    stdout: { ...sizeOf(stdout), write },
    stderr: { ...sizeOf(stderr), write: (text) => (stderr.isTTY ? words.push(text) : stderr.write(text)) },
    isOpen: () => state === "open",
    left,
    async close() {
      if (state === "holding") showPlainly();
      reader?.end();
      await ended;
      for (const text of words.splice(0)) stderr.write(text);
    },
  };

  function write(text: string, done?: () => void): void {
    if (state === "plain") return void stdout.write(text, done);
    if (state !== "left") held.push(text);
    if (state === "open") reader?.write(text);
    if (state === "holding") hold(text);
    done?.();
  }

  function hold(text: string): void {
    rows += rowsOf(text, stdout.columns);
    if (command && rows >= (stdout.rows ?? Number.POSITIVE_INFINITY)) open(openReader(command));
  }

  function open(opened: Reader): void {
    state = "open";
    reader = opened;
    for (const text of held) opened.write(text);
    ended = opened.ended.then((how) => {
      if (how === "missing") return showPlainly();
      state = "left";
      leave();
    });
  }

  function showPlainly(): void {
    state = "plain";
    for (const text of held.splice(0)) stdout.write(text);
  }
}

function sizeOf({ isTTY, columns, rows }: Sink): Pick<Sink, "isTTY" | "columns" | "rows"> {
  return { isTTY: isTTY === true, ...(columns && { columns }), ...(rows && { rows }) };
}

/** At least so many as are needed: a pager that was opened for less ends by itself. */
function rowsOf(text: string, columns = Number.POSITIVE_INFINITY): number {
  const lines = text.split("\n");
  return lines.reduce((rows, line) => rows + Math.floor(line.length / columns), lines.length - 1);
}
