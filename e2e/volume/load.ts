import { createDatabase } from "@parley/db";

/** A statement with its values. */
export type Statement = [sql: string, values: unknown[]];

/** Runs these in one transaction, past the product: to send so much would take minutes. */
export async function load(databaseUrl: string, statements: readonly Statement[]): Promise<void> {
  const { pool, close } = createDatabase({ url: databaseUrl, poolSize: 1 });
  try {
    await pool.query("BEGIN");
    for (const [sql, values] of statements) await pool.query(sql, values);
    await pool.query("COMMIT");
  } finally {
    await close();
  }
}
