import { countDeletedAfter } from "@parley/db/sql/messages";
import { type MovedMark, moveReadMark } from "@parley/db/sql/read-marks";
import { type ChatId, unreadOf } from "@parley/protocol";
import { memberOf } from "../access.ts";
import type { Actor } from "../actor.ts";
import type { Change } from "../change.ts";
import { meChanged } from "../me/me-changed.ts";
import type { Implementation } from "../operation.ts";
import { announceRead } from "./announce-read.ts";
import { readNews } from "./read-news.ts";

export const readChat: Implementation<"chat.read"> = async (actor, { chatId, seq }, core) => {
  const moved = await moveReadMark(core.db.pool, { chatId, userId: actor.userId, seq });
  const { lastSeq, lastReadSeq, hasReceipts } = await memberOf(core.db.pool, actor, chatId);
  const deletedCount = await countDeletedAfter(core.db.pool, { chatId, seq: lastReadSeq });
  const output = { lastReadSeq, unreadCount: unreadOf({ lastSeq, lastReadSeq, deletedCount }) };
  const news = moved ? [newsOf(actor, { chatId, moved })] : [];
  // Whoever reads in private causes nothing that others could notice, not even what is due without him.
  if (!(moved ?? { hasReceipts }).hasReceipts) return { output, changes: news };
  // Also when nothing moved: an announcement that a crash swallowed is made up for.
  return { output, changes: [...news, ...(await announceRead(core, chatId))] };
};

/** Everybody in the chat is told, or only his own devices. */
function newsOf(actor: Actor, { chatId, moved }: { chatId: ChatId; moved: MovedMark }): Change {
  return moved.hasReceipts ? readNews({ ...actor, ...moved, chatId }) : meChanged(actor, moved);
}
