/**
 * Shares out `total` as Zipf's law does: the second part is half of the first, the third a third of it …
 * This is how activity spreads over real chats: a few are huge, most are small.
 *
 * @returns `parts` whole numbers in falling order whose sum is exactly `total`
 */
export function zipfCounts(total: number, parts: number): number[] {
  const weights = Array.from({ length: parts }, (_, index) => 1 / (index + 1));
  const sum = weights.reduce((a, b) => a + b, 0);
  const counts = weights.map((weight) => Math.floor((total * weight) / sum));
  // Rounding down lost less than one per part: the largest parts get one each.
  const lost = total - counts.reduce((a, b) => a + b, 0);
  return counts.map((count, index) => (index < lost ? count + 1 : count));
}
