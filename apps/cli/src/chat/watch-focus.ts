/** What a terminal says when it is looked at, and when no longer (DEC 1004). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals begin their reports with ESC.
const REPORT = /\x1b\[([IO])/g;

/**
 * Listens in on what is read from the terminal: Ink takes its reports for no keys and drops them.
 * @returns a function that ends the listening.
 */
export function watchFocus(stdin: NodeJS.ReadableStream, focus: { isFocused: boolean }): () => void {
  const read = stdin.read;
  stdin.read = (size) => {
    const chunk = read.call(stdin, size);
    const report = [...String(chunk ?? "").matchAll(REPORT)].at(-1);
    if (report) focus.isFocused = report[1] === "I";
    return chunk;
  };
  return () => {
    stdin.read = read;
  };
}
