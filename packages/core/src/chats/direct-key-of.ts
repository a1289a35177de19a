import type { UserId } from "@parley/protocol";

/** By this two people have one direct chat, whoever of them opens it, and everybody one with himself. */
export function directKeyOf(one: UserId, other: UserId): string {
  return [one, other].sort().join(":");
}
