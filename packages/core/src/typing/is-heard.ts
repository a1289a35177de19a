import { TYPISTS_TOLD_MAX } from "@parley/protocol";
import type { Change } from "../change.ts";
import type { Throttle } from "../throttle.ts";

const SEATS = Array.from({ length: TYPISTS_TOLD_MAX }, (_, seat) => seat);

/**
 * Whether it is told now that somebody is typing: of each once in a while, and in a crowd where everybody types of a few;
 * each stroke would else go to everybody. Asking takes the seat.
 */
export function isHeard(typing: Throttle, { userId, chatId }: { userId: string; chatId: string }): boolean {
  return typing.passes(`${userId} ${chatId}`) && SEATS.some((seat) => typing.passes(`${chatId} ${seat}`));
}

/** Whom other processes have told of takes his seat here, too. */
export function noteHeard(typing: Throttle, changes: readonly Change[]): void {
  for (const change of changes)
    if (change.scope === "chat" && change.push.event === "chat.typing") isHeard(typing, change.push.data);
}
