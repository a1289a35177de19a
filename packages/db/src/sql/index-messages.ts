import type { Queryable } from "./queryable.ts";

/** A Postgres integer's highest: no limit. */
const ALL = 2_147_483_647;

/**
 * Lets the search's index catch up with these chats: see the comment on the function in the migrations.
 * @param mostEach how many messages of each chat at most; all by default
 * @returns the chats that have more
 */
export async function indexMessages(
  db: Queryable,
  { chatIds, mostEach = ALL }: { chatIds: readonly string[]; mostEach?: number },
): Promise<string[]> {
  const { rows } = await db.query<{ chatId: string }>({
    name: "index_messages",
    text: 'SELECT index_messages AS "chatId" FROM index_messages($1, $2)',
    values: [chatIds, mostEach],
  });
  return rows.map(({ chatId }) => chatId);
}

/** The chats that have messages which the index does not have yet. Goes through all chats. */
export async function listUnindexedChats(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT chats.id FROM chats LEFT JOIN search_heads ON search_heads.chat_id = chats.id
     WHERE chats.last_seq > coalesce(search_heads.indexed_seq, 0)`,
  );
  return rows.map(({ id }) => id);
}
