import type { Queryable } from "@parley/db/sql/queryable";

/** Runs it so many times, one after the other. @returns ms, one for each */
export async function timeEach(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  while (took.length < count) {
    const begin = performance.now();
    await work();
    took.push(performance.now() - begin);
  }
  return took;
}

/** The same prepared statement so many times. */
export function timeStatements(
  db: Queryable,
  { count, text }: { count: number; text: string },
): Promise<number[]> {
  return timeEach(count, () => db.query({ name: text, text }));
}
