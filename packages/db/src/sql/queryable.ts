import type { Pool, PoolClient } from "pg";

/** A pool, or one connection inside a transaction. */
export type Queryable = Pick<PoolClient, "query">;

type Work<Result> = (tx: Queryable) => Promise<Result>;

/** Runs `work` in one transaction (READ COMMITTED) and returns its result; any throw rolls back. */
export function transaction<Result>(pool: Pool, work: Work<Result>): Promise<Result> {
  return inTransaction(pool, "BEGIN", work);
}

/** Runs `work`, which only reads, as of one instant: whatever it sees belongs together. */
export function snapshot<Result>(pool: Pool, work: Work<Result>): Promise<Result> {
  return inTransaction(pool, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", work);
}

async function inTransaction<Result>(pool: Pool, begin: string, work: Work<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query(begin);
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
