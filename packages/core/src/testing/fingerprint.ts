import type { Queryable } from "@parley/db/sql/queryable";

const tables = [
  ...["users", "sessions", "access_tokens", "refresh_tokens", "webhooks"],
  ...["chats", "members", "messages", "mentions", "hidden_messages", "invites", "drafts", "blocks"],
];
const text = tables
  .map(
    (table) =>
      `SELECT '${table}' AS name, md5(string_agg(t::text, ';' ORDER BY t::text)) AS hash FROM ${table} t`,
  )
  .join(" UNION ALL ");

/** A hash of every row of every table: equal before and after means that nothing was stored. */
export async function fingerprint(db: Queryable): Promise<Record<string, string>> {
  const { rows } = await db.query<{ name: string; hash: string }>(text);
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}
