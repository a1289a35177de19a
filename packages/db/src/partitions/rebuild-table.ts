import type pg from "pg";
import { describeTable } from "./describe-table.ts";
import { keepStatistics } from "./keep-statistics.ts";

/**
 * Replaces a table by one with the same columns, rows, constraints, indexes, triggers and settings in that many partitions, or by a
 * whole one where `parts` is 0. Inside the caller's transaction.
 */
export async function rebuildTable(client: pg.ClientBase, table: string, parts: number): Promise<void> {
  await client.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  const { columns, settings, constraints, indexes, triggers } = await describeTable(client, table);
  const tellStatistics = await keepStatistics(client, table);
  const made = `${table}_anew`;
  const like = `CREATE TABLE ${made} (LIKE ${table} INCLUDING ALL EXCLUDING INDEXES)`;
  const withSettings = settings ? ` WITH (${settings})` : "";
  if (parts === 0) await client.query(like + withSettings);
  else await client.query(`${like} PARTITION BY HASH (chat_id)`);
  for (let part = 0; part < parts; part += 1)
    await client.query(
      `CREATE TABLE ${nameOf(table, part, parts)} PARTITION OF ${made}
       FOR VALUES WITH (MODULUS ${parts}, REMAINDER ${part})${withSettings}`,
    );
  const names = columns.join(", ");
  await client.query(`INSERT INTO ${made} (${names}) SELECT ${names} FROM ${table}`);
  await client.query(`DROP TABLE ${table}`);
  await client.query(`ALTER TABLE ${made} RENAME TO ${table}`);
  // After the rows: to build an index is faster than to add to it.
  for (const statement of [...constraints, ...indexes, ...triggers]) await client.query(statement);
  await tellStatistics();
}

/** Partitions of another number are still there when these are made: the number stands in the name. */
function nameOf(table: string, part: number, parts: number): string {
  return `${table}_${part + 1}_of_${parts}`;
}
