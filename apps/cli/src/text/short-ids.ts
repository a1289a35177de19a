const MIN_LENGTH = 8;

/** @returns how many characters of these ids are enough to tell each from the others, 8 at least. */
export function shortIdLength(ids: readonly string[]): number {
  const sorted = ids.toSorted();
  return sorted.reduce(
    (length, id, index) => Math.max(length, sharedLength(id, sorted[index + 1] ?? "") + 1),
    MIN_LENGTH,
  );
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** A thing whose id is only to be looked at. */
export type Shown<Thing> = Omit<Thing, "id"> & { id: string };

/** @returns the things as a person sees them in a list: with as much of their ids as is needed. A pipe gets all of it. */
export function withShortIds<Thing extends { id: string }>(
  things: readonly Thing[],
  { isTty }: { isTty: boolean },
): Shown<Thing>[] {
  const length = isTty ? shortIdLength(things.map(({ id }) => id)) : undefined;
  return things.map((thing) => ({ ...thing, id: thing.id.slice(0, length) }));
}
