import { createHash } from "node:crypto";

/** Numbers that look random and are the same for the same seed, on every machine. */
export type Random = {
  /** 0 … 2³² − 1 */
  uint32(): number;
  /** 0 ≤ x < 1 */
  unit(): number;
  /** A whole number, 0 ≤ n < `limit`. */
  below(limit: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
};

/**
 * Chris Doty-Humphrey's sfc32 (from PractRand, public domain), started from the SHA-256 of the seed.
 * For test data only: never for anything that has to be secret.
 */
export function createRandom(seed: string): Random {
  const uint32 = sfc32(createHash("sha256").update(seed).digest());
  const unit = () => uint32() / 2 ** 32;
  const below = (limit: number) => Math.floor(unit() * limit);
  return { uint32, unit, below, pick: (items) => items[below(items.length)] ?? items[0] };
}

function sfc32(start: Buffer): () => number {
  let a = start.readInt32LE(0);
  let b = start.readInt32LE(4);
  let c = start.readInt32LE(8);
  let counter = start.readInt32LE(12);
  return () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
}
