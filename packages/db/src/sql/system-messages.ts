import { type MessageRow, messageColumns } from "./messages.ts";
import type { Queryable } from "./queryable.ts";

type NewSystemMessage = {
  chatId: string;
  /** Who made the change. */
  senderId: string;
  messageId: string;
  system: { type: string; userIds: readonly string[]; title: string | null };
};

/** The id serves as client id: nobody sends it twice. */
const text = `
  WITH head AS (
    UPDATE chats SET last_seq = last_seq + 1, last_rev = last_rev + 1,
      last_activity_at = date_trunc('milliseconds', clock_timestamp())
    WHERE id = $1 RETURNING *
  ),
  mark AS (
    UPDATE members SET last_read_seq = greatest(last_read_seq, head.last_seq),
      shown_read_seq = CASE WHEN has_receipts THEN head.last_seq ELSE shown_read_seq END,
      last_read_at = CASE WHEN has_receipts THEN head.last_activity_at ELSE last_read_at END
    FROM head WHERE members.chat_id = $1 AND members.user_id = $2
    RETURNING has_receipts
  ),
  messages AS (
    INSERT INTO messages (chat_id, seq, rev, id, sender_id, client_id, kind, body, created_at, system)
    SELECT id, last_seq, last_rev, $3::uuid, $2, $3::text, 'system', '', last_activity_at, $4 FROM head
    RETURNING *
  )
  SELECT ${messageColumns("messages")}, head.members_rev AS "membersRev",
    (SELECT has_receipts FROM mark) AS "hasReceipts"
  FROM messages, head`;

/** Writes one system message into a locked chat. Like any sender, who made the change has read what is above. */
export async function appendSystemMessageRow(
  tx: Queryable,
  { chatId, senderId, messageId, system }: NewSystemMessage,
): Promise<{ row: MessageRow; membersRev: number; hasReceipts: boolean }> {
  const values = [chatId, senderId, messageId, JSON.stringify(system)];
  const { rows } = await tx.query<MessageRow & { membersRev: number; hasReceipts: boolean }>({
    name: "append_system_message",
    text,
    values,
  });
  const [found] = rows;
  if (!found) throw new Error(`chat ${chatId} vanished while it was locked`);
  const { membersRev, hasReceipts, ...row } = found;
  return { row, membersRev, hasReceipts };
}
