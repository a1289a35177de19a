import type { Queryable } from "./queryable.ts";

type Place = { chatId: string; userId: string };

// The membership takes the person's next own rev, so that his other devices learn of it however long they were away.
const hide = `
  WITH own AS (SELECT own_rev FROM bump_own_revs(ARRAY[$2::uuid])),
  moved AS (
    UPDATE members SET own_rev = own.own_rev FROM own
    WHERE members.chat_id = $1 AND members.user_id = $2 AND members.left_rev IS NULL
    RETURNING members.chat_id, members.user_id
  )
  INSERT INTO hidden_messages (chat_id, user_id, seq) SELECT chat_id, user_id, $3 FROM moved
  ON CONFLICT DO NOTHING`;

/** Hides a message for one member; again hides nothing more. */
export async function hideMessageRow(
  db: Queryable,
  { chatId, userId, seq }: Place & { seq: number },
): Promise<void> {
  await db.query(hide, [chatId, userId, seq]);
}

/** Which of these messages a person has hidden. */
export async function listHiddenAmong(
  db: Queryable,
  { chatId, userId, seqs }: Place & { seqs: readonly number[] },
): Promise<Set<number>> {
  if (seqs.length === 0) return new Set();
  const { rows } = await db.query<{ seq: number }>({
    name: "list_hidden_among",
    text: `SELECT seq FROM hidden_messages WHERE chat_id = $1 AND user_id = $2
      AND seq BETWEEN $3 AND $4 AND seq = ANY ($5::integer[])`,
    values: [chatId, userId, Math.min(...seqs), Math.max(...seqs), seqs],
  });
  return new Set(rows.map(({ seq }) => seq));
}

/** What a person has hidden in a chat, ascending; the newest `limit`. */
export async function listHidden(
  db: Queryable,
  { chatId, userId, limit }: Place & { limit: number },
): Promise<number[]> {
  const { rows } = await db.query<{ seq: number }>({
    name: "list_hidden",
    text: "SELECT seq FROM hidden_messages WHERE chat_id = $1 AND user_id = $2 ORDER BY seq DESC LIMIT $3",
    values: [chatId, userId, limit],
  });
  return rows.map(({ seq }) => seq).reverse();
}
