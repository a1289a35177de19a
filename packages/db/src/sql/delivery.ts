import type { Queryable } from "./queryable.ts";

export type ChatHead = { chatId: string; lastRev: number; membersRev: number };

/** The heads of the chats that a person is in. */
export async function listHeadsOf(db: Queryable, userId: string): Promise<ChatHead[]> {
  const { rows } = await db.query<ChatHead>({
    name: "list_heads_of",
    text: `SELECT chats.id AS "chatId", chats.last_rev AS "lastRev", chats.members_rev AS "membersRev"
      FROM members JOIN chats ON chats.id = members.chat_id WHERE members.user_id = $1 AND members.left_rev IS NULL`,
    values: [userId],
  });
  return rows;
}

/** The heads of the given chats. */
export async function listHeads(db: Queryable, chatIds: readonly string[]): Promise<ChatHead[]> {
  const { rows } = await db.query<ChatHead>({
    name: "list_heads",
    text: `SELECT id AS "chatId", last_rev AS "lastRev", members_rev AS "membersRev" FROM chats WHERE id = ANY ($1::uuid[])`,
    values: [chatIds],
  });
  return rows;
}

/** Which of these people are active members of the chat, with the rev that this is true of (at least). */
export async function listPresentMembers(
  db: Queryable,
  { chatId, userIds }: { chatId: string; userIds: readonly string[] },
): Promise<{ head: ChatHead | undefined; userIds: string[] }> {
  const [head] = await listHeads(db, [chatId]);
  const { rows } = await db.query<{ userId: string }>({
    name: "list_present_members",
    text: `SELECT user_id AS "userId" FROM members WHERE chat_id = $1 AND user_id = ANY ($2::uuid[]) AND left_rev IS NULL`,
    values: [chatId, userIds],
  });
  return { head, userIds: rows.map(({ userId }) => userId) };
}
