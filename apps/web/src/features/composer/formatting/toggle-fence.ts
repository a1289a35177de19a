import type { Selected, TextEdit } from "./text-edit.ts";

const OPENING = "```\n";
const CLOSING = "\n```";

/** Makes whole lines of code of what is selected, or text again of what stands between fences. */
export function toggleFence({ text, start, end }: Selected): TextEdit {
  const code = text.slice(start, end);
  const isFenced = text.slice(0, start).endsWith(OPENING) && text.slice(end).startsWith(CLOSING);
  if (isFenced) {
    const from = start - OPENING.length;
    return { from, to: end + CLOSING.length, text: code, start: from, end: from + code.length };
  }
  const before = start === 0 || text[start - 1] === "\n" ? OPENING : `\n${OPENING}`;
  const after = end === text.length || text[end] === "\n" ? CLOSING : `${CLOSING}\n`;
  const inner = start + before.length;
  return { from: start, to: end, text: before + code + after, start: inner, end: inner + code.length };
}
