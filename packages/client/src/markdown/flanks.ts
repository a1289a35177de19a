const SPACE = /^\s?$/u;
const WORD = /^[\p{L}\p{N}]$/u;

/** Which way marks can face: towards the text behind them, or the text before them. */
export type Flanks = { canOpen: boolean; canClose: boolean };

/** The rules of CommonMark: marks hug their text, and an underscore inside a word is a letter. */
export function flanksOf(text: string, at: number, marks: string): Flanks {
  const before = charBefore(text, at);
  const after = charAt(text, at + marks.length);
  const isLeft = hugs(after, before);
  const isRight = hugs(before, after);
  if (!marks.startsWith("_")) return { canOpen: isLeft, canClose: isRight };
  return { canOpen: isLeft && !WORD.test(before), canClose: isRight && !WORD.test(after) };
}

function hugs(inner: string, outer: string): boolean {
  if (SPACE.test(inner)) return false;
  return WORD.test(inner) || SPACE.test(outer) || !WORD.test(outer);
}

function charAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

function charBefore(text: string, at: number): string {
  const isPair = /[\uDC00-\uDFFF]/.test(text.charAt(at - 1));
  return text.slice(Math.max(0, at - (isPair ? 2 : 1)), at);
}
