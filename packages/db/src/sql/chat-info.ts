import type { Queryable } from "./queryable.ts";

export type ChatInfoRow = {
  title: string | null;
  description: string;
  avatar: string | null;
  hasOpenHistory: boolean;
};

type Patch = { [Field in keyof ChatInfoRow]?: ChatInfoRow[Field] | undefined };
type Stamped = { info: ChatInfoRow; rev: number; membersRev: number };
type FlatRow = ChatInfoRow & { rev: number; membersRev: number };

const columns = `title, description, avatar, has_open_history AS "hasOpenHistory"`;

/** What a chat calls itself now. */
export async function findChatInfo(db: Queryable, chatId: string): Promise<ChatInfoRow | undefined> {
  const { rows } = await db.query<ChatInfoRow>({
    name: "find_chat_info",
    text: `SELECT ${columns} FROM chats WHERE id = $1`,
    values: [chatId],
  });
  return rows[0];
}

/** The same, if it changed after rev `since`, up to rev `until`. */
export async function findChangedChatInfo(
  db: Queryable,
  { chatId, since, until }: { chatId: string; since: number; until: number },
): Promise<{ info: ChatInfoRow; rev: number } | undefined> {
  const { rows } = await db.query<ChatInfoRow & { rev: number }>({
    name: "find_changed_chat_info",
    text: `SELECT ${columns}, info_rev AS rev FROM chats WHERE id = $1 AND info_rev > $2 AND info_rev <= $3`,
    values: [chatId, since, until],
  });
  return rows.map(({ rev, ...info }) => ({ info, rev }))[0];
}

/** Changes what is given and takes the chat's next rev. The chat must be locked. */
export async function updateChatInfo(tx: Queryable, chatId: string, patch: Patch): Promise<Stamped> {
  const { title, description, avatar, hasOpenHistory } = patch;
  const { rows } = await tx.query<FlatRow>(
    `UPDATE chats SET last_rev = last_rev + 1, info_rev = last_rev + 1, title = coalesce($2, title),
       description = coalesce($3, description), avatar = CASE WHEN $4 THEN $5 ELSE avatar END,
       has_open_history = coalesce($6, has_open_history)
     WHERE id = $1 RETURNING ${columns}, info_rev AS rev, members_rev AS "membersRev"`,
    [chatId, title, description, avatar !== undefined, avatar, hasOpenHistory],
  );
  const [row] = rows;
  if (!row) throw new Error(`chat ${chatId} vanished while it was locked`);
  const { rev, membersRev, ...info } = row;
  return { info, rev, membersRev };
}
