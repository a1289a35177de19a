import type { Queryable } from "./queryable.ts";

export type CountEntry = {
  /** Whose count of what, as a hash; each once. */
  key: Buffer;
  points: number;
  /** How long a count that begins now lasts. */
  windowMs: number;
};

export type Count = {
  points: number;
  /** Until it starts anew. */
  leftMs: number;
};

// In order of key, so that nobody waits for somebody who waits for him.
const add = `
  INSERT INTO rate_counts AS counts (key, points, ends_at)
  SELECT key, points, now() + window_ms * interval '1 ms'
  FROM unnest($1::bytea[], $2::integer[], $3::float8[]) AS entry (key, points, window_ms) ORDER BY key
  ON CONFLICT (key) DO UPDATE SET
    points = EXCLUDED.points + CASE WHEN counts.ends_at > now() THEN counts.points ELSE 0 END,
    ends_at = CASE WHEN counts.ends_at > now() THEN counts.ends_at ELSE EXCLUDED.ends_at END
  RETURNING key, points, greatest(extract(epoch FROM ends_at - now()) * 1000, 0)::float8 AS "leftMs"`;

/** Adds to counts that all processes share. @returns what they have come to, by the key in hex */
export async function addToCounts(
  db: Queryable,
  entries: readonly CountEntry[],
): Promise<Map<string, Count>> {
  const { rows } = await db.query<Count & { key: Buffer }>({
    name: "add_to_rate_counts",
    text: add,
    values: [
      entries.map(({ key }) => key),
      entries.map(({ points }) => points),
      entries.map(({ windowMs }) => windowMs),
    ],
  });
  return new Map(rows.map(({ key, ...count }) => [key.toString("hex"), count]));
}

/** Gives a point back. */
export async function takeFromCount(db: Queryable, key: Buffer): Promise<void> {
  await db.query({
    name: "take_from_rate_count",
    text: "UPDATE rate_counts SET points = points - 1 WHERE key = $1 AND points > 0",
    values: [key],
  });
}

/** A count starts anew. */
export async function deleteCount(db: Queryable, key: Buffer): Promise<void> {
  await db.query("DELETE FROM rate_counts WHERE key = $1", [key]);
}

export async function deleteOldCounts(db: Queryable): Promise<void> {
  await db.query("DELETE FROM rate_counts WHERE ends_at < now()");
}
