/** More than this nobody reads. */
const SHOWN = 8;

/** @returns the few items that match best, in their order where they match alike. @param rankOf 0 is best, null no match */
export function bestMatches<Item>(items: readonly Item[], rankOf: (item: Item) => number | null): Item[] {
  const byRank: Item[][] = [];
  for (const item of items) {
    const rank = rankOf(item);
    if (rank === null) continue;
    byRank[rank] ??= [];
    byRank[rank].push(item);
  }
  return byRank.flat().slice(0, SHOWN);
}
