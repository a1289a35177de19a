import type pg from "pg";

/** How many rows each seeded table has. */
export async function countRows(pool: pg.Pool): Promise<{ users: number; chats: number; messages: number }> {
  const { rows } = await pool.query<{ users: number; chats: number; messages: number }>(
    `SELECT (SELECT count(*)::integer FROM users) AS users, (SELECT count(*)::integer FROM chats) AS chats,
      (SELECT count(*)::integer FROM messages) AS messages`,
  );
  return rows[0] ?? { users: 0, chats: 0, messages: 0 };
}
