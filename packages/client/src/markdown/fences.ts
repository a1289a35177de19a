import type { Taken } from "./nodes.ts";

const FENCE = /^( {0,3})(`{3,}|~{3,})[ \t]*([^`]*)$/;

/** Code between two fences; without the second one it reaches to the end. */
export function takeFence(lines: readonly string[], at: number): Taken | null {
  const [, indent = "", marks, info = ""] = FENCE.exec(lines[at] ?? "") ?? [];
  if (marks === undefined) return null;
  const last = closingLine(lines, at + 1, marks);
  const code = lines.slice(at + 1, last).map((line) => withoutIndent(line, indent.length));
  const lang = info.trim().split(/\s/, 1)[0] || null;
  return { block: { type: "code", lang, value: code.join("\n") }, end: Math.min(last + 1, lines.length) };
}

function closingLine(lines: readonly string[], from: number, marks: string): number {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]?.trim() ?? "";
    const isClosing = line.length >= marks.length && line === marks.charAt(0).repeat(line.length);
    if (isClosing) return at;
  }
  return lines.length;
}

function withoutIndent(line: string, most: number): string {
  let at = 0;
  while (at < most && line[at] === " ") at += 1;
  return line.slice(at);
}
