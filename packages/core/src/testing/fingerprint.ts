import type { Queryable } from "@parley/db/sql/queryable";

/** Who is there, which the servers note by themselves as time goes by. */
const PRESENCE = "'{nodes, connections}'";
const SEEN = "'{last_seen_at, last_address}'::text[]";

/** Of every other table there is, so that none is forgotten; sums, so that nothing is sorted. */
const text = `
  SELECT table_name AS name, query_to_xml(
    format(
      'SELECT count(*), sum(hashtextextended((to_jsonb(t) - %L::text[])::text, 0)) FROM %I AS t',
      ${SEEN}, table_name
    ), false, true, ''
  )::text AS hash
  FROM information_schema.tables
  WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND table_name <> ALL (${PRESENCE})`;

/** A hash of every row of every table, who is there apart: equal before and after means that nothing was stored. */
export async function fingerprint(db: Queryable): Promise<Record<string, string>> {
  const { rows } = await db.query<{ name: string; hash: string }>(text);
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}
