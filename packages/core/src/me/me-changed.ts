import type { Rev } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { UserChange } from "../change.ts";

/** Tells all devices of a person that something of his own has changed. */
export function meChanged({ userId }: Pick<Actor, "userId">, { ownRev: rev }: { ownRev: Rev }): UserChange {
  return { scope: "user", userId, push: { event: "me.changed", data: { rev } } };
}
