import type { UserId } from "@parley/protocol";
import type { PresenceChange } from "../change.ts";

/** Has those who may see a person's presence told what it is now. */
export function presenceChanged({ userId }: { userId: string }): PresenceChange {
  return { scope: "presence", userId: userId as UserId };
}
