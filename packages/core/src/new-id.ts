import { randomUUIDv7 } from "node:crypto";

/** A UUID v7 (RFC 9562): random, and roughly in order of creation, which keeps indexes compact. */
export function newId<Id extends string>(): Id {
  return randomUUIDv7() as Id;
}
