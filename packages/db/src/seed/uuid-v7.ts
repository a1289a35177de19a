import type { Random } from "./create-random.ts";

/**
 * A UUID version 7 (RFC 9562, section 5.7): sorts by its time.
 *
 * @param atMs the time that goes into it, ms since the epoch
 * @param random where its 74 other bits come from
 */
export function uuidV7(atMs: number, random: Random): string {
  const time = hex(atMs, 12);
  const version = hex(0x7000 | (random.uint32() >>> 20), 4);
  const variant = hex(0x8000 | (random.uint32() >>> 18), 4);
  const tail = hex(random.uint32() >>> 16, 4) + hex(random.uint32(), 8);
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${tail}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}
