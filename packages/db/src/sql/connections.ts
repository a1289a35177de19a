import type { Queryable } from "./queryable.ts";

/** A socket as its node tells of it. Times are in ms before now, so that only the database's clock counts. */
export type ConnectionLog = {
  id: string;
  sessionId: string;
  address: string;
  connectedAgoMs: number;
  /** Null while it is open. */
  disconnectedAgoMs: number | null;
};

// Of whom has deleted his account nothing is written any more.
const beat = `
  WITH beat AS (
    INSERT INTO nodes (id, beat_at) VALUES ($1, now()) ON CONFLICT (id) DO UPDATE SET beat_at = now()
    RETURNING xmax = 0 AS "isNew"
  ),
  logged AS (
    INSERT INTO connections (id, session_id, node_id, address, connected_at, disconnected_at)
    SELECT log.id, log.session_id, $1, log.address,
      now() - log.connected_ago * interval '1 ms', now() - log.disconnected_ago * interval '1 ms'
    FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::float8[], $6::float8[])
      AS log (id, session_id, address, connected_ago, disconnected_ago)
    JOIN sessions ON sessions.id = log.session_id
    JOIN users ON users.id = sessions.user_id AND users.deleted_at IS NULL
    ON CONFLICT (id) DO UPDATE SET disconnected_at = EXCLUDED.disconnected_at
  )
  SELECT "isNew" FROM beat`;

/**
 * Notes that a node is alive, and what became of its sockets, in one statement.
 * @returns whether the node was not there: it is new, or was taken for dead and its connections were closed
 */
export async function beatNode(
  db: Queryable,
  { nodeId, logs }: { nodeId: string; logs: readonly ConnectionLog[] },
): Promise<boolean> {
  const { rows } = await db.query<{ isNew: boolean }>({
    name: "beat_node",
    text: beat,
    values: [
      nodeId,
      logs.map(({ id }) => id),
      logs.map(({ sessionId }) => sessionId),
      logs.map(({ address }) => address),
      logs.map(({ connectedAgoMs }) => connectedAgoMs),
      logs.map(({ disconnectedAgoMs }) => disconnectedAgoMs),
    ],
  });
  return rows[0]?.isNew ?? false;
}

/**
 * Closes what nodes left open that have not beaten for so long, as of their last beat. Of many who try, one finds each.
 * @returns whose connections they were
 */
export async function buryDeadNodes(db: Queryable, deadMs: number): Promise<string[]> {
  const { rows } = await db.query<{ userId: string }>({
    name: "bury_dead_nodes",
    text: `WITH dead AS (
        DELETE FROM nodes WHERE beat_at < now() - $1 * interval '1 ms' RETURNING id, beat_at
      ),
      closed AS (
        UPDATE connections SET disconnected_at = greatest(dead.beat_at, connections.connected_at)
        FROM dead WHERE connections.node_id = dead.id AND connections.disconnected_at IS NULL
        RETURNING connections.session_id
      )
      SELECT DISTINCT sessions.user_id AS "userId" FROM closed JOIN sessions ON sessions.id = closed.session_id`,
    values: [deadMs],
  });
  return rows.map(({ userId }) => userId);
}

/** Forgets the oldest connections of these sessions, so that each keeps as many as it may. */
export async function trimConnections(
  db: Queryable,
  { sessionIds, keep }: { sessionIds: readonly string[]; keep: number },
): Promise<void> {
  await db.query({
    name: "trim_connections",
    text: `DELETE FROM connections USING unnest($1::uuid[]) AS given (id), LATERAL (
        SELECT connected_at FROM connections WHERE session_id = given.id
        ORDER BY connected_at DESC OFFSET $2 LIMIT 1
      ) AS surplus
      WHERE connections.session_id = given.id AND connections.connected_at <= surplus.connected_at
        AND connections.disconnected_at IS NOT NULL`,
    values: [sessionIds, keep],
  });
}
