import type { UserRow } from "./members.ts";
import type { Queryable } from "./queryable.ts";
import { userColumns } from "./users.ts";

type Place = { chatId: string; userId: string };

/** Bans a person from a locked chat. Once more changes nothing. */
export async function insertBan(tx: Queryable, ban: Place & { bannedBy: string }): Promise<void> {
  await tx.query(
    "INSERT INTO bans (chat_id, user_id, banned_by) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    [ban.chatId, ban.userId, ban.bannedBy],
  );
}

/** Takes a ban back. @returns false when there was none */
export async function deleteBan(tx: Queryable, { chatId, userId }: Place): Promise<boolean> {
  const { rowCount } = await tx.query("DELETE FROM bans WHERE chat_id = $1 AND user_id = $2", [
    chatId,
    userId,
  ]);
  return rowCount === 1;
}

export async function isBanned(db: Queryable, { chatId, userId }: Place): Promise<boolean> {
  const { rows } = await db.query({
    name: "is_banned",
    text: "SELECT 1 FROM bans WHERE chat_id = $1 AND user_id = $2",
    values: [chatId, userId],
  });
  return rows.length > 0;
}

/** Who is banned from a chat, the latest first. */
export async function listBanned(db: Queryable, chatId: string): Promise<UserRow[]> {
  const { rows } = await db.query<UserRow>({
    name: "list_banned",
    text: `SELECT ${userColumns}
      FROM bans JOIN users ON users.id = bans.user_id
      WHERE bans.chat_id = $1 ORDER BY bans.created_at DESC, users.id`,
    values: [chatId],
  });
  return rows;
}
