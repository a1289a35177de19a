import type { Change } from "../change.ts";

/**
 * Tells this process and the others what changed. A hint and no log: whatever gets lost is found in Postgres.
 * Own changes reach own listeners even while the way to the others is down.
 */
export type Bus = {
  /** Returns at once; never throws. */
  publish(changes: readonly Change[]): void;
  /** @returns a function that ends the subscription. */
  subscribe(listener: BusListener): () => void;
  /** Why the others cannot be reached or heard now, in one sentence; null when they can. */
  trouble(): string | null;
  close(): Promise<void>;
};

export type BusListener = {
  onChanges(changes: readonly Change[]): void;
  /** Hints of others may have been lost: compare with Postgres. */
  onGap(): void;
};
