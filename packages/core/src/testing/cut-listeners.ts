import type { Queryable } from "@parley/db/sql/queryable";

/** Ends every connection of this database that listens for notifications. @returns how many there were */
export async function cutListeners(db: Queryable): Promise<number> {
  const { rowCount } = await db.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND query LIKE 'LISTEN %'`,
  );
  return rowCount ?? 0;
}
