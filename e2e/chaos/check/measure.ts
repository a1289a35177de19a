import type { Queryable } from "@parley/db/sql/queryable";

export type Lateness = { p50: number; p99: number; max: number };

/**
 * How late what was written since `from` reached the clients that were in the chat all the time: ms from the write, or
 * from the end of the fault if that came later, until a client had applied it.
 */
export async function measureLateness(
  db: Queryable,
  { from, until }: { from: number; until: number },
): Promise<Lateness> {
  const { rows } = await db.query<Lateness>(
    `WITH readers AS (
       SELECT DISTINCT client, user_id, chat_id FROM chaos.lines
       WHERE kind = 'RX' AND op IN ('applied', 'loaded') AND NOT EXISTS (
         SELECT 1 FROM chaos.absences WHERE absences.chat_id = lines.chat_id AND absences.user_id = lines.user_id
       )
     ),
     heard AS (
       SELECT client, chat_id, rev, at, lag(rev, 1, 0) OVER (PARTITION BY client, chat_id ORDER BY rev, at) AS before
       FROM chaos.lines JOIN readers USING (client, chat_id)
       WHERE kind = 'RX' AND op IN ('applied', 'loaded')
     ),
     late AS (
       SELECT greatest(0, heard.at - greatest(writes.at, $2)) AS ms
       FROM heard JOIN chaos.writes
         ON writes.chat_id = heard.chat_id AND writes.rev > heard.before AND writes.rev <= heard.rev
       WHERE writes.at >= $1 AND writes.what = 'message'
     )
     SELECT coalesce(percentile_disc(0.5) WITHIN GROUP (ORDER BY ms), 0)::float8 AS p50,
       coalesce(percentile_disc(0.99) WITHIN GROUP (ORDER BY ms), 0)::float8 AS p99, coalesce(max(ms), 0)::float8 AS max
     FROM late`,
    [from, until],
  );
  return rows[0] ?? { p50: 0, p99: 0, max: 0 };
}

/** p99 of the ms from a write to the plain sockets of the sender's node, and of the other one. */
export async function measureNodes(
  db: Queryable,
  { from, until, nodeOf }: { from: number; until: number; nodeOf: Readonly<Record<string, number>> },
): Promise<{ same: number; other: number }> {
  const { rows } = await db.query<{ same: number; other: number }>(
    `WITH late AS (
       SELECT sent.client <> heard.client AND $3::jsonb->sent.client = $3::jsonb->heard.client AS is_same,
         heard.at - writes.at AS ms
       FROM chaos.writes
       JOIN chaos.lines AS sent ON sent.kind = 'SEND' AND sent.op = 'message.send' AND sent.ref = writes.became->>'client_id'
         AND $3::jsonb ? sent.client
       JOIN chaos.lines AS heard ON heard.kind = 'RX' AND heard.op = 'applied' AND heard.chat_id = writes.chat_id
         AND heard.rev = writes.rev AND $3::jsonb ? heard.client AND heard.client <> sent.client
       WHERE writes.op = 'INSERT' AND writes.what = 'message' AND writes.at BETWEEN $1 AND $2
     )
     SELECT coalesce(percentile_disc(0.99) WITHIN GROUP (ORDER BY ms) FILTER (WHERE is_same), 0)::float8 AS same,
       coalesce(percentile_disc(0.99) WITHIN GROUP (ORDER BY ms) FILTER (WHERE NOT is_same), 0)::float8 AS other
     FROM late`,
    [from, until, JSON.stringify(nodeOf)],
  );
  return rows[0] ?? { same: 0, other: 0 };
}
