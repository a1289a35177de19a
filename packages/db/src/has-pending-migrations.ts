import type pg from "pg";
import { migrationNames } from "./generated/migration-names.ts";

const UNDEFINED_TABLE = "42P01";

/**
 * True when this code expects migrations that the database has not finished: one cheap query, for /readyz.
 * Throws what the driver throws when the database cannot be reached.
 */
export async function hasPendingMigrations(pool: pg.Pool): Promise<boolean> {
  const applied = await appliedNames(pool);
  return migrationNames.some((name) => !applied.has(name));
}

async function appliedNames(pool: pg.Pool): Promise<Set<string>> {
  try {
    const result = await pool.query<{ migration_name: string }>(
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    );
    return new Set(result.rows.map((row) => row.migration_name));
  } catch (error) {
    if ((error as { code?: string }).code === UNDEFINED_TABLE) return new Set();
    throw error;
  }
}
