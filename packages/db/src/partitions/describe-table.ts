import type pg from "pg";

export type TableDescription = {
  /** Those that are written; what is generated makes itself. */
  columns: string[];
  /** Such as `fillfactor=50`; a partitioned table has them in its partitions. */
  settings: string;
  /** Statements that make them for a table of this name, whatever its kind. */
  constraints: string[];
  indexes: string[];
  triggers: string[];
};

const DESCRIPTION = `
  SELECT
    ARRAY(
      SELECT quote_ident(attname) FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum
    ) AS columns,
    (
      SELECT coalesce(array_to_string(reloptions, ', '), '') FROM pg_class
      WHERE oid = coalesce((SELECT min(inhrelid) FROM pg_inherits WHERE inhparent = $1::regclass), $1::regclass)
    ) AS settings,
    ARRAY(
      SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', $1, conname, pg_get_constraintdef(oid)) FROM pg_constraint
      WHERE conrelid = $1::regclass AND contype IN ('p', 'u', 'f') ORDER BY contype = 'f', conname
    ) AS constraints,
    ARRAY(
      SELECT replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ') FROM pg_index
      WHERE indrelid = $1::regclass AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)
      ORDER BY indexrelid
    ) AS indexes,
    ARRAY(
      SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal ORDER BY tgname
    ) AS triggers`;

/** What has to be made again where a table is replaced. */
export async function describeTable(client: pg.ClientBase, table: string): Promise<TableDescription> {
  const { rows } = await client.query<TableDescription>(DESCRIPTION, [table]);
  const [description] = rows;
  if (!description) throw new Error(`There is no table ${table}.`);
  return description;
}
