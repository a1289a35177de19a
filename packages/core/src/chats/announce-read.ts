import { raiseAnnouncedRead } from "@parley/db/sql/read-marks";
import type { ChatId } from "@parley/protocol";
import type { HintChange } from "../change.ts";
import type { Core } from "../core.ts";

/**
 * Call after a commit that may have let "everybody has read" grow: a mark moved, a member left.
 * @returns the announcement, in exactly one of all parallel callers, or nothing
 */
export async function announceRead({ db }: Core, chatId: ChatId): Promise<HintChange[]> {
  const raised = await raiseAnnouncedRead(db.pool, chatId);
  if (!raised) return [];
  const push = { event: "chat.readByAll", data: { chatId, seq: raised.seq } } as const;
  return [{ scope: "chat", chatId, membersRev: raised.membersRev, push }];
}
