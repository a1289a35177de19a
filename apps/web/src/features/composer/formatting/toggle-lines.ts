import type { Selected, TextEdit } from "./text-edit.ts";

export type LineKind = "quote" | "bullets" | "numbers";

const starts: Record<LineKind, { pattern: RegExp; mark: (index: number) => string }> = {
  quote: { pattern: /^> ?/, mark: () => "> " },
  bullets: { pattern: /^[-*+] /, mark: () => "- " },
  numbers: { pattern: /^\d+[.)] /, mark: (index) => `${index + 1}. ` },
};
const ANY_LIST = /^(?:[-*+]|\d+[.)]) /;

/** Makes a quote or a list of the lines that are touched, or takes its marks off. One kind of list becomes the other. */
export function toggleLines({ text, start, end }: Selected, kind: LineKind): TextEdit {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end);
  const to = lineEnd < 0 ? text.length : lineEnd;
  const { pattern, mark } = starts[kind];
  const lines = text.slice(from, to).split("\n");
  const written = lines.filter((line) => line !== "");
  const isOn = written.length > 0 && written.every((line) => pattern.test(line));
  let index = 0;
  const changed = lines.map((line) => {
    if (isOn) return line.replace(pattern, "");
    // A quote reaches over its empty lines; a list has none.
    if (line === "" && lines.length > 1 && kind !== "quote") return line;
    const bare = kind === "quote" ? line : line.replace(ANY_LIST, "");
    return mark(index++) + bare;
  });
  const result = changed.join("\n");
  if (start !== end) return { from, to, text: result, start: from, end: from + result.length };
  const caret = Math.max(from, from + result.length - (to - end));
  return { from, to, text: result, start: caret, end: caret };
}
