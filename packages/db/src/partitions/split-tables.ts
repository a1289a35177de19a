import type pg from "pg";
import { rebuildTable } from "./rebuild-table.ts";

/**
 * Those whose keys start with the chat and have a seq: they grow with the messages, and nothing in them is unique without
 * the chat. A table of a later migration is among them by its key alone.
 */
const TABLES = `
  SELECT keys.conrelid::regclass::text AS name, count(parts.inhrelid)::integer AS parts
  FROM pg_constraint AS keys
  JOIN pg_class ON pg_class.oid = keys.conrelid AND NOT relispartition AND relnamespace = current_schema()::regnamespace
  JOIN pg_attribute AS first ON first.attrelid = keys.conrelid AND first.attnum = keys.conkey[1] AND first.attname = 'chat_id'
  JOIN pg_attribute AS other ON other.attrelid = keys.conrelid AND other.attnum = ANY (keys.conkey) AND other.attname = 'seq'
  LEFT JOIN pg_inherits AS parts ON parts.inhparent = keys.conrelid
  WHERE keys.contype = 'p' GROUP BY keys.conrelid ORDER BY name`;

/**
 * Brings the tables that grow with the messages into that many partitions by hash of the chat's id; 1 makes them whole
 * again. What is in them is copied, all or nothing, and while it is nobody else reads or writes them.
 *
 * @returns the names of the tables that had another number
 */
export async function splitTables(client: pg.ClientBase, parts: number): Promise<string[]> {
  const wanted = parts === 1 ? 0 : parts;
  await client.query("BEGIN");
  try {
    const { rows } = await client.query<{ name: string; parts: number }>(TABLES);
    const others = rows.filter((table) => table.parts !== wanted).map(({ name }) => name);
    for (const table of others) await rebuildTable(client, table, wanted);
    await client.query("COMMIT");
    for (const table of others) await count(client, table);
    return others;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

/**
 * Autovacuum counts partitions, and not the whole that queries name. A table without rows stays uncounted: what Postgres
 * knows to be empty it plans for as if it stayed so, and one plan lasts a connection.
 */
async function count(client: pg.ClientBase, table: string): Promise<void> {
  const { rowCount } = await client.query(`SELECT FROM ${table} LIMIT 1`);
  if (rowCount === 1) await client.query(`ANALYZE ${table}`);
}
