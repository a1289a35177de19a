import type pg from "pg";

/** @returns one text per table that is equal exactly when all of its rows are */
export async function fingerprint(pool: pg.Pool): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const table of ["users", "chats", "members", "messages"]) {
    const { rows } = await pool.query<{ digest: string }>(
      `SELECT md5(string_agg(row::text, ',' ORDER BY row::text COLLATE "C")) AS digest FROM ${table} AS row`,
    );
    digests[table] = rows[0]?.digest ?? "";
  }
  return digests;
}
