import { takeMouse } from "./mouse/mouse-reports.ts";
import type { MouseSource } from "./mouse/mouse-source.ts";

/** What a terminal says when it is looked at, and when no longer (DEC 1004). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals begin their reports with ESC.
const REPORT = /\x1b\[([IO])/g;

type Watcher = { focus: { isFocused: boolean }; mouse: MouseSource };

/**
 * Listens in on what is read from the terminal: Ink takes reports of focus for no keys and drops them, and gets none
 * of the mouse.
 * @returns a function that ends the listening.
 */
export function watchReports(stdin: NodeJS.ReadableStream, { focus, mouse }: Watcher): () => void {
  let kept = "";
  const read = stdin.read;
  stdin.read = (size) => {
    const chunk = read.call(stdin, size);
    if (chunk === null) return chunk;
    const report = [...String(chunk).matchAll(REPORT)].at(-1);
    if (report) focus.isFocused = report[1] === "I";
    const { acts, rest, begun } = takeMouse(`${kept}${chunk}`);
    kept = begun;
    for (const act of acts) mouse.push(act);
    return rest;
  };
  return () => {
    stdin.read = read;
  };
}
