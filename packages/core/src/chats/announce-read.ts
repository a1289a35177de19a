import { raiseAnnouncedRead } from "@parley/db/sql/read-marks";
import type { ChatId } from "@parley/protocol";
import type { HintChange } from "../change.ts";
import type { Core } from "../core.ts";
import { marksNews } from "./marks-news.ts";

/**
 * Call after a commit that may have let "everybody has read" grow: a message moved its sender's mark, a member left. Who
 * reads has it noted with his mark.
 * @returns the announcement, in exactly one of all parallel callers, or nothing
 */
export async function announceRead({ db }: Core, chatId: ChatId): Promise<HintChange[]> {
  const raised = await raiseAnnouncedRead(db.pool, chatId);
  if (!raised) return [];
  return marksNews({ chatId, membersRev: raised.membersRev, marks: [], readByAllSeq: raised.seq });
}
