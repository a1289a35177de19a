import { createDatabase } from "@parley/db";
import { databaseUrl, execute } from "@parley/db/testing";
import type { Bench } from "../../bench.ts";

/** A database for a server of others, in the same Postgres as everything that is measured. */
export type ArchiveDatabase = {
  /** How the server gets in. */
  address: { host: string; port: number; database: string; username: string; password: string };
  /** Runs statements, as many as there are in it. */
  run(sql: string): Promise<void>;
  /** How many rows a table holds; 0 when it is not there. */
  count(table: string): Promise<number>;
};

/** Makes it, empty. */
export async function makeArchiveDatabase({ stack }: Bench, name: string): Promise<ArchiveDatabase> {
  await execute(stack.databaseUrl, `CREATE DATABASE ${name}`);
  const url = databaseUrl(stack.databaseUrl, name);
  const { hostname, port, username, password } = new URL(url);
  return {
    address: {
      host: hostname,
      port: Number(port || 5432),
      database: name,
      username: decodeURIComponent(username),
      password: decodeURIComponent(password),
    },
    run: (sql) => execute(url, sql),
    count: (table) => countRows(url, table),
  };
}

async function countRows(url: string, table: string): Promise<number> {
  const { pool, close } = createDatabase({ url, poolSize: 1 });
  try {
    const { rows: found } = await pool.query("SELECT 1 WHERE to_regclass($1) IS NOT NULL", [table]);
    if (found.length === 0) return 0;
    const { rows } = await pool.query<{ count: number }>(`SELECT count(*)::integer AS count FROM ${table}`);
    return rows[0]?.count ?? 0;
  } finally {
    await close();
  }
}
