import { type MessageRow, messageColumns } from "./messages.ts";
import type { Queryable } from "./queryable.ts";

/** A chat's pinned messages, the latest pinned first. */
export async function listPinnedMessages(db: Queryable, chatId: string): Promise<MessageRow[]> {
  const { rows } = await db.query<MessageRow>({
    name: "list_pinned_messages",
    text: `SELECT ${messageColumns("messages")} FROM messages
      WHERE chat_id = $1 AND pinned_at IS NOT NULL ORDER BY pinned_at DESC, seq DESC`,
    values: [chatId],
  });
  return rows;
}

/** How many messages of a chat are pinned. */
export async function countPinned(db: Queryable, chatId: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    "SELECT count(*)::integer AS count FROM messages WHERE chat_id = $1 AND pinned_at IS NOT NULL",
    [chatId],
  );
  return rows[0]?.count ?? 0;
}
