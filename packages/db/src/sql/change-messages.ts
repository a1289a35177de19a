import { forwardedJson, type MessageRow, messageColumns } from "./messages.ts";
import type { Queryable } from "./queryable.ts";

const oneMessage = `
  SELECT ${messageColumns("messages")}, date_trunc('milliseconds', clock_timestamp()) AS now
  FROM messages WHERE chat_id = $1 AND seq = $2`;

/** One message of a locked chat, and what time it is. */
export async function findMessageToChange(
  tx: Queryable,
  { chatId, seq }: { chatId: string; seq: number },
): Promise<{ row: MessageRow; now: Date } | undefined> {
  const { rows } = await tx.query<MessageRow & { now: Date }>({
    name: "find_message_to_change",
    text: oneMessage,
    values: [chatId, seq],
  });
  const [found] = rows;
  if (!found) return undefined;
  const { now, ...row } = found;
  return { row, now };
}

/** Takes the chat's next rev. Mentions are kept in two places: see the model Mention. With what it says of a file that goes. */
const change = `
  WITH head AS (UPDATE chats SET last_rev = last_rev + 1 WHERE id = $1 RETURNING last_rev),
  gone AS (
    DELETE FROM mentions WHERE chat_id = $1 AND seq = $2 AND user_id = ANY ($7::uuid[]) AND user_id <> ALL ($8::uuid[])
  ),
  added AS (
    INSERT INTO mentions (chat_id, user_id, seq) SELECT $1, user_id, $2 FROM unnest($8::uuid[]) AS mention (user_id)
    ON CONFLICT DO NOTHING
  ),
  gone_file AS (DELETE FROM files WHERE chat_id = $1 AND seq = $2 AND $12::jsonb IS NULL)
  UPDATE messages SET rev = head.last_rev, has_changed = true, body = $3, edited_at = $4, deleted_at = $5,
    reply_to_seq = $6, mentions = $8, forwarded = $9, reactions = $10, pinned_at = $11, file = $12
  FROM head WHERE messages.chat_id = $1 AND messages.seq = $2
  RETURNING ${messageColumns("messages")}`;

/** Writes what a message of a locked chat is from now on. @returns it with the chat's next rev */
export async function changeMessageRow(
  tx: Queryable,
  before: MessageRow,
  after: MessageRow,
): Promise<MessageRow> {
  const { rows } = await tx.query<MessageRow>({
    name: "change_message",
    text: change,
    values: [
      after.chatId,
      after.seq,
      after.body,
      after.editedAt,
      after.deletedAt,
      after.replyToSeq,
      before.mentions,
      after.mentions,
      forwardedJson(after.forwarded),
      JSON.stringify(after.reactions),
      after.pinnedAt,
      after.file && JSON.stringify(after.file),
    ],
  });
  const [row] = rows;
  if (!row)
    throw new Error(`message ${after.seq} of chat ${after.chatId} vanished while the chat was locked`);
  return row;
}

/** Whom a text with these handles mentions: see the comment on the function in the migrations. */
export async function findMentions(
  tx: Queryable,
  { chatId, senderId, handles }: { chatId: string; senderId: string; handles: readonly string[] },
): Promise<string[]> {
  if (handles.length === 0) return [];
  const { rows } = await tx.query<{ mentions: string[] }>("SELECT mentions_in($1, $2, $3) AS mentions", [
    chatId,
    senderId,
    handles.join(" "),
  ]);
  return rows[0]?.mentions ?? [];
}
