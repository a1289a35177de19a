import type { UserId } from "@parley/protocol";
import type { Change } from "../change.ts";
import { newId } from "../new-id.ts";

/** That somebody has another name now, as an operation publishes it. */
export function aChange(name = "Ann"): Change {
  const userId = newId<UserId>();
  const user = { id: userId, name, handle: "ann", about: "", avatar: null, isBot: false };
  return { scope: "user", userId, push: { event: "user.updated", data: { user } } };
}
