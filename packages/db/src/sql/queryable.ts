import type { Pool, PoolClient } from "pg";

/** A pool, or one connection inside a transaction. */
export type Queryable = Pick<PoolClient, "query">;

/** Runs `work` in one transaction (READ COMMITTED) and returns its result; any throw rolls back. */
export async function transaction<Result>(
  pool: Pool,
  work: (tx: Queryable) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    client.release();
    return result;
  } catch (error) {
    await rollBack(client);
    throw error;
  }
}

/** A connection that cannot even roll back is broken: it must not return to the pool. */
async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query("ROLLBACK");
    client.release();
  } catch (error) {
    client.release(error instanceof Error ? error : true);
  }
}
