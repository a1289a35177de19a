import { bestMatches } from "./best-matches.ts";
import { fold } from "./fold.ts";

/** An emoji, its name in the page's language, and what else it is called: short codes first, then related words. */
export type NamedEmoji = readonly [
  emoji: string,
  label: string,
  codes: readonly string[],
  tags: readonly string[],
];

/** @returns the emoji that are called something that begins like that. */
export function emojiFor(words: string, all: readonly NamedEmoji[]): NamedEmoji[] {
  const sought = fold(words);
  return bestMatches(all, ([, label, codes, tags]) => {
    if (codes.includes(sought)) return 0;
    if (codes.some((code) => code.startsWith(sought))) return 1;
    if (beginsSo(label, sought)) return 2;
    return tags.some((tag) => beginsSo(tag, sought)) ? 3 : null;
  });
}

function beginsSo(words: string, sought: string): boolean {
  return fold(words)
    .split(/[\s:-]+/)
    .some((word) => word.startsWith(sought));
}
