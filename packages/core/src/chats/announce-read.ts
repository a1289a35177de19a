import { raiseAnnouncedRead } from "@parley/db/sql/read-marks";
import type { ChatId, Rev, Seq } from "@parley/protocol";
import type { HintChange } from "../change.ts";
import type { Core } from "../core.ts";

/**
 * Call after a commit that may have let "everybody has read" grow: a mark moved that others see, a member left.
 * @returns the announcement, in exactly one of all parallel callers, or nothing
 */
export async function announceRead({ db }: Core, chatId: ChatId): Promise<HintChange[]> {
  const raised = await raiseAnnouncedRead(db.pool, chatId);
  return raised ? [readByAllNews({ chatId, ...raised })] : [];
}

type Raised = { chatId: ChatId; seq: Seq; membersRev: Rev };

export function readByAllNews({ chatId, seq, membersRev }: Raised): HintChange {
  return { scope: "chat", chatId, membersRev, push: { event: "chat.readByAll", data: { chatId, seq } } };
}
