import type { Queryable } from "./queryable.ts";

/** Takes a person's second factor away, with its recovery codes. @returns false when none was on */
export async function deleteFactor(db: Queryable, userId: string): Promise<boolean> {
  const { rows } = await db.query<{ wasOn: boolean }>(
    `DELETE FROM second_factors WHERE user_id = $1 RETURNING confirmed_at IS NOT NULL AS "wasOn"`,
    [userId],
  );
  return rows[0]?.wasOn ?? false;
}

/** Whether a person has a second factor that is on. */
export async function hasFactor(db: Queryable, userId: string): Promise<boolean> {
  const { rowCount } = await db.query(
    "SELECT FROM second_factors WHERE user_id = $1 AND confirmed_at IS NOT NULL",
    [userId],
  );
  return rowCount === 1;
}
