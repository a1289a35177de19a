import type { Queryable } from "@parley/db/sql/queryable";

/** What the servers note by themselves as time goes by: who is there, what limits have counted, what is found by texts. */
const BESIDE = "'{nodes, connections, processes, rate_counts, message_search, search_heads}'";
const SEEN = "'{last_seen_at, last_address}'::text[]";

/** One statement over every other table there is, so that none is forgotten; sums, so that nothing is sorted. */
const compose = `
  SELECT string_agg(
    format(
      'SELECT %L AS name, count(*) || '' '' || sum(hashtextextended((to_jsonb(t) - %L::text[])::text, 0)) AS hash FROM %I AS t',
      relname, ${SEEN}, relname
    ), ' UNION ALL '
  ) AS text
  FROM pg_class
  WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace = current_schema()::regnamespace
    AND relname <> ALL (${BESIDE})`;

/** A hash of every row of every table, but for what the servers note behind: equal before and after means that nothing was stored. */
export async function fingerprint(db: Queryable): Promise<Record<string, string>> {
  const { rows: composed } = await db.query<{ text: string }>(compose);
  const { rows } = await db.query<{ name: string; hash: string }>(composed[0]?.text ?? "");
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}
