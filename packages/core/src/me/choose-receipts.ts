import { transaction } from "@parley/db/sql/queryable";
import { raiseAnnouncedReads, setReceipts } from "@parley/db/sql/receipts";
import type { ChatId, Rev, UserId } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { HintChange } from "../change.ts";
import { marksNews } from "../chats/marks-news.ts";
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
  const caughtUp = marks.flatMap(({ chatId, membersRev, userId, lastReadSeq }) =>
    newsIn(chatId, { membersRev, marks: [{ userId: userId as UserId, lastReadSeq }] }),
  );
  const announced = raised.flatMap(({ chatId, membersRev, seq: readByAllSeq }) =>
    newsIn(chatId, { membersRev, marks: [], readByAllSeq }),
  );
  return { ownRev, changes: [...caughtUp, ...announced] };
}

function newsIn(chatId: string, news: Omit<Parameters<typeof marksNews>[0], "chatId">): HintChange[] {
  return marksNews({ ...news, chatId: chatId as ChatId });
}
