/**
 * The first of these words or phrases that stands in a text as a whole: whatever its case and form of letters (NFKC),
 * and whatever stands between its words but letters and digits.
 */
export function wordIn(text: string, words: readonly string[]): string | undefined {
  const spoken = plain(text);
  return words.find((word) => plain(word) !== "  " && spoken.includes(plain(word)));
}

const plain = (text: string) =>
  ` ${text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .join(" ")} `;
