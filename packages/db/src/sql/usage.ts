import type { Pool } from "pg";
import { type Queryable, transaction } from "./queryable.ts";

/** Any number that nothing else locks. */
const COUNT_LOCK = 7_205_761;

/**
 * Counts the messages of the days that have not been counted to their end, the last counted one included. Of processes
 * that do it at once one does.
 */
export function countUsage(pool: Pool): Promise<void> {
  return transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ isMine: boolean }>(`SELECT pg_try_advisory_xact_lock($1) AS "isMine"`, [
      COUNT_LOCK,
    ]);
    if (rows[0]?.isMine) await count(tx, await lastDay(tx));
  });
}

async function lastDay(tx: Queryable): Promise<string> {
  const { rows } = await tx.query<{ day: string }>(
    `SELECT coalesce(max(day)::text, '-infinity') AS day FROM usage_days`,
  );
  return rows[0]?.day ?? "-infinity";
}

async function count(tx: Queryable, since: string): Promise<void> {
  await tx.query(
    `INSERT INTO usage_days (day, messages, writers)
     SELECT (created_at AT TIME ZONE 'UTC')::date, count(*), count(DISTINCT sender_id)
     FROM messages WHERE kind = 'text' AND created_at >= $1::timestamp AT TIME ZONE 'UTC'
     GROUP BY 1
     ON CONFLICT (day) DO UPDATE SET messages = excluded.messages, writers = excluded.writers`,
    [since],
  );
}

export type UsageRow = { day: string; messages: number; writers: number; newPeople: number };

/** The last days in UTC, oldest first, today included. */
export async function listUsage(db: Queryable, days: number): Promise<UsageRow[]> {
  const { rows } = await db.query<UsageRow>(
    `WITH today AS (SELECT (now() AT TIME ZONE 'UTC')::date AS day), newcomers AS (
       SELECT (created_at AT TIME ZONE 'UTC')::date AS day, count(*)::integer AS count FROM users
       WHERE NOT is_bot AND created_at >= ((SELECT day FROM today) - $1::integer + 1)::timestamp AT TIME ZONE 'UTC'
       GROUP BY 1
     )
     SELECT to_char(wanted.day, 'YYYY-MM-DD') AS day, coalesce(usage_days.messages, 0) AS messages,
       coalesce(usage_days.writers, 0) AS writers, coalesce(newcomers.count, 0) AS "newPeople"
     FROM (SELECT today.day - ago AS day FROM today, generate_series(0, $1::integer - 1) AS ago) AS wanted
     LEFT JOIN usage_days ON usage_days.day = wanted.day
     LEFT JOIN newcomers ON newcomers.day = wanted.day
     ORDER BY wanted.day`,
    [days],
  );
  return rows;
}
