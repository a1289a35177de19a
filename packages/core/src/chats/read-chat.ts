import { countDeletedAfter } from "@parley/db/sql/messages";
import { moveReadMark } from "@parley/db/sql/read-marks";
import { type ChatId, unreadOf } from "@parley/protocol";
import { memberOf } from "../access.ts";
import type { Actor } from "../actor.ts";
import type { HintChange } from "../change.ts";
import type { Implementation } from "../operation.ts";
import { announceRead } from "./announce-read.ts";

export const readChat: Implementation<"chat.read"> = async (actor, { chatId, seq }, core) => {
  const moved = await moveReadMark(core.db.pool, { chatId, userId: actor.userId, seq });
  const { lastSeq, lastReadSeq } = await memberOf(core.db.pool, actor, chatId);
  const deletedCount = await countDeletedAfter(core.db.pool, { chatId, seq: lastReadSeq });
  const output = { lastReadSeq, unreadCount: unreadOf({ lastSeq, lastReadSeq, deletedCount }) };
  // Also when nothing moved: an announcement that a crash swallowed is made up for.
  const announcements = await announceRead(core, chatId);
  return { output, changes: moved ? [chatRead(actor, chatId, moved), ...announcements] : announcements };
};

type Moved = { lastReadSeq: number; membersRev: number };

function chatRead({ userId }: Actor, chatId: ChatId, { lastReadSeq, membersRev }: Moved): HintChange {
  return {
    scope: "chat",
    chatId,
    membersRev,
    push: { event: "chat.read", data: { chatId, userId, lastReadSeq } },
  };
}
