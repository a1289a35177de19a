/**
 * How well a name answers to what was typed, in any script, with or without accents and capitals: 0 begins with it, 1 has
 * words that begin with its words, 2 has it somewhere, 3 has its letters in this order; null not at all.
 */
export function nameMatch(name: string, typed: string): 0 | 1 | 2 | 3 | null {
  const text = folded(name);
  const wanted = folded(typed).trim();
  if (text.startsWith(wanted)) return 0;
  if (hasWords(text, wanted)) return 1;
  if (text.includes(wanted)) return 2;
  return hasLetters(text, wanted.replace(/\s/g, "")) ? 3 : null;
}

function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function hasWords(text: string, wanted: string): boolean {
  const words = wordsOf(text);
  const starts = wordsOf(wanted);
  return starts.length > 0 && starts.every((start) => words.some((word) => word.startsWith(start)));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** One letter in the middle of a name says nothing. */
function hasLetters(text: string, letters: string): boolean {
  const signs = [...letters];
  let place = 0;
  for (const sign of signs) {
    place = text.indexOf(sign, place) + sign.length;
    if (place < sign.length) return false;
  }
  return signs.length > 1;
}
