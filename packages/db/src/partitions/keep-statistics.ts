import type pg from "pg";

type Statistics = { name: string; empty: number; width: number; distinct: number };

/** A partitioned table has some of its own, but those of one of its partitions are what each of them can be told. */
const READ = `
  SELECT attname AS name, null_frac AS empty, avg_width AS width, n_distinct AS distinct FROM pg_stats
  WHERE schemaname = current_schema() AND tablename = (
    SELECT relname FROM pg_class
    WHERE oid = coalesce((SELECT min(inhrelid) FROM pg_inherits WHERE inhparent = $1::regclass), $1::regclass)
  )`;
const WRITE = `
  SELECT pg_restore_attribute_stats(
    'schemaname', current_schema()::text, 'relname', relname::text, 'attname', $2::text, 'inherited', false,
    'null_frac', $3::real, 'avg_width', $4::integer, 'n_distinct', $5::real
  )
  FROM pg_class
  WHERE relkind = 'r' AND (oid = $1::regclass OR oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = $1::regclass))`;
const CAN_BE_TOLD = "SELECT current_setting('server_version_num')::integer >= 180000 AS can";

/**
 * What Postgres was told about a table that is empty: the migrations tell it that a chat has many messages, without which
 * it would read a whole chat for each send until the first ANALYZE.
 *
 * @returns what tells it of the table that has its name by then, and of each of its partitions
 */
export async function keepStatistics(client: pg.ClientBase, table: string): Promise<() => Promise<void>> {
  const { rows: told } = await client.query<{ can: boolean }>(CAN_BE_TOLD);
  if (!told[0]?.can) return async () => {};
  const { rows } = await client.query<Statistics>(READ, [table]);
  return async () => {
    for (const { name, empty, width, distinct } of rows)
      await client.query(WRITE, [table, name, empty, width, distinct]);
  };
}
