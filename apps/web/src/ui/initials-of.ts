const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Up to two first letters: "Ann Lee" is AL, "Ann" is A. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = "", ...rest] = words;
  return `${firstLetter(first)}${firstLetter(rest.at(-1) ?? "")}`.toUpperCase();
}

function firstLetter(word: string): string {
  const [letter] = letters.segment(word.replace(/^[^\p{L}\p{N}\p{Emoji}]+/u, ""));
  return letter?.segment ?? "";
}
