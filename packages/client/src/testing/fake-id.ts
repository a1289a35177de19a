const EPOCH_MS = Date.UTC(2026, 0, 1);
let count = 0;

/** @returns an id that no other thing has; what it is of shows in it. */
export function fakeId<Id extends string>(kind: string): Id {
  count += 1;
  return `${kind}-${count}` as Id;
}

/** @returns a time that is later than all before it. */
export function fakeTime(): string {
  count += 1;
  return new Date(EPOCH_MS + count * 1_000).toISOString();
}
