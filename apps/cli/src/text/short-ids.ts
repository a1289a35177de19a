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
