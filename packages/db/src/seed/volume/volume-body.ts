import type { Random } from "../create-random.ts";
import type { Phrases } from "./phrases.ts";

/** Most messages are one thought, some are short answers, a few go on. */
const SHORT_SHARE = 0.25;
const LONG_SHARE = 0.15;
const LONG_MIDDLES = 6;

/** @returns the text of one message; about 100 characters and 130 bytes on average */
export function volumeBody({ openings, middles, endings }: Phrases, random: Random): string {
  const opening = random.pick(openings);
  const length = random.unit();
  if (length < SHORT_SHARE) return `${opening} ${random.below(1_000)}${random.pick(endings)}`;
  let body = `${opening} ${random.pick(middles)}`;
  const more = length > 1 - LONG_SHARE ? 1 + random.below(LONG_MIDDLES) : random.below(2);
  for (let count = 0; count < more; count += 1) body += `; ${random.pick(middles)}`;
  return body + random.pick(endings);
}
