import type { Inline } from "./nodes.ts";

export type Leaf = { node: Inline; end: number };

/** @returns a function that reads the code which begins at a backtick; it must be asked from left to right. */
export function indexCode(text: string): (at: number) => Leaf | null {
  const runs = runsByLength(text);
  return (at) => {
    if (text[at] !== "`") return null;
    let length = 1;
    while (text[at + length] === "`") length += 1;
    const own = runs.get(length) ?? [];
    // Each run is passed once, so that a thousand unmatched ones cost no more than their number.
    while (own.length > 0 && (own.at(-1) ?? 0) < at + length) own.pop();
    const close = own.at(-1);
    if (close === undefined) return { node: { type: "text", value: "`".repeat(length) }, end: at + length };
    return {
      node: { type: "inlineCode", value: trimmed(text.slice(at + length, close)) },
      end: close + length,
    };
  };
}

/** The beginnings of all runs of backticks, the last one first. */
function runsByLength(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of [...text.matchAll(/`+/g)].reverse()) {
    const same = runs.get(run.length);
    if (same) same.push(index);
    else runs.set(run.length, [index]);
  }
  return runs;
}

/** One blank on each side lets code begin and end with a backtick. */
function trimmed(code: string): string {
  const isPadded = code.length > 2 && code.startsWith(" ") && code.endsWith(" ") && code.trim() !== "";
  return isPadded ? code.slice(1, -1) : code;
}
