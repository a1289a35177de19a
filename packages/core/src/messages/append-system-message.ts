import type { Queryable } from "@parley/db/sql/queryable";
import { appendSystemMessageRow } from "@parley/db/sql/system-messages";
import type { ChatId, SystemNotice, UserId } from "@parley/protocol";
import type { LogChange } from "../change.ts";
import { newId } from "../new-id.ts";
import { presentMessage } from "../present.ts";
import { messageCreated } from "./message-changes.ts";

type Notice = {
  chatId: ChatId;
  /** Who made the change: the message's sender. He need not be in the chat any more. */
  actorId: UserId;
  type: SystemNotice["type"];
  /** Whom it is about, the actor apart. */
  userIds?: readonly UserId[];
  title?: string;
};

/**
 * Tells a group of a change in the transaction that makes it: takes the chat's next seq and rev, and moves the actor's
 * read mark like any sending does, so call `announceRead` after the commit. The chat must be locked (`lockedMemberOf`).
 *
 * Call it after the change itself, and return its change behind that one: who joins sees that he was added, and who
 * is removed gets nothing after his removal. Direct chats have no system messages.
 *
 * @example
 * const changes = await transaction(core.db.pool, async (tx) => {
 *   …
 *   return [chatUpdated(…), await appendSystemMessage(tx, { chatId, actorId, type: "chat.renamed", title })];
 * });
 * return { output, changes: [...changes, ...(await announceRead(core, chatId))] };
 */
export async function appendSystemMessage(
  tx: Queryable,
  { chatId, actorId, type, userIds = [], title }: Notice,
): Promise<LogChange> {
  const system = { type, userIds, title: title ?? null };
  const { row, membersRev, hasReceipts } = await appendSystemMessageRow(tx, {
    chatId,
    senderId: actorId,
    messageId: newId(),
    system,
  });
  return messageCreated(presentMessage(row), {
    membersRev,
    senderReadSeq: hasReceipts ? row.seq : undefined,
  });
}
