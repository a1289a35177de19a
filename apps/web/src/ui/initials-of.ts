const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const EMOJI = /\p{Extended_Pictographic}/u;

/** What stands for a picture: "Ann Lee" is AL, "Ann" is A, and "Weekend hike 🥾" is 🥾. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const emoji = words.map(firstLetter).find((letter) => EMOJI.test(letter));
  if (emoji) return emoji;
  const [first = "", ...rest] = words;
  return `${firstLetter(first)}${firstLetter(rest.at(-1) ?? "")}`.toUpperCase();
}

function firstLetter(word: string): string {
  const [letter] = letters.segment(word.replace(/^[^\p{L}\p{N}\p{Extended_Pictographic}]+/u, ""));
  return letter?.segment ?? "";
}
