/** Runs `work` for each item, at most `limit` at once. Rejects with the first failure. */
export async function eachLimited<Item>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<void>,
) {
  const queue = items.values();
  const runOne = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, runOne));
}
