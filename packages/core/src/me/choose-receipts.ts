import { transaction } from "@parley/db/sql/queryable";
import { raiseAnnouncedReads, setReceipts } from "@parley/db/sql/receipts";
import type { ChatId, Rev } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { HintChange } from "../change.ts";
import { readByAllNews } from "../chats/announce-read.ts";
import { readNews } from "../chats/read-news.ts";
import type { Core } from "../core.ts";

/**
 * From now on others are told what the actor has read, or of nothing more. Nobody hears of the choice itself; but where
 * everybody was waiting for him alone it is announced at once: his next reading must not be what lets it be.
 */
export async function chooseReceipts(
  { db }: Core,
  { userId }: Actor,
  { hasReceipts }: { hasReceipts: boolean },
): Promise<{ ownRev: Rev; changes: HintChange[] }> {
  const { ownRev, marks } = await transaction(db.pool, (tx) => setReceipts(tx, { userId, hasReceipts }));
  const raised = await raiseAnnouncedReads(db.pool, userId);
  const announced = raised.map((news) => readByAllNews({ ...news, chatId: news.chatId as ChatId }));
  return { ownRev, changes: [...marks.map(readNews), ...announced] };
}
