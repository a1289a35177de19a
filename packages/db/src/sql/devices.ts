import { anyOf } from "./any-of.ts";
import type { Queryable } from "./queryable.ts";

export type DeviceRow = {
  id: string;
  kind: string;
  name: string;
  userAgent: string;
  lastAddress: string;
  createdAt: Date;
  lastSeenAt: Date;
  /** The newest first. */
  connections: ConnectionRow[];
};
/** Times as JSON has them. */
type ConnectionRow = { address: string; connectedAt: string; disconnectedAt: string | null };

// Whoever is connected is seen now. Access tokens have a list of their own.
const devices = `
  SELECT sessions.id, sessions.kind, sessions.name, sessions.user_agent AS "userAgent",
    coalesce(newest.address, sessions.last_address) AS "lastAddress", sessions.created_at AS "createdAt",
    greatest(sessions.last_seen_at, newest.seen_at) AS "lastSeenAt", coalesce(history.connections, '[]') AS connections
  FROM sessions
  LEFT JOIN LATERAL (
    SELECT address, coalesce(disconnected_at, date_trunc('milliseconds', now())) AS seen_at
    FROM connections WHERE session_id = sessions.id ORDER BY disconnected_at DESC NULLS FIRST, connected_at DESC LIMIT 1
  ) AS newest ON newest.seen_at > sessions.last_seen_at
  CROSS JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('address', address, 'connectedAt', connected_at, 'disconnectedAt', disconnected_at)
      ORDER BY connected_at DESC, id DESC) AS connections
    FROM (
      SELECT * FROM connections WHERE session_id = sessions.id ORDER BY connected_at DESC, id DESC LIMIT $3
    ) AS latest
  ) AS history
  WHERE sessions.user_id = $1 AND sessions.revoked_at IS NULL AND sessions.expires_at > now()
    AND NOT EXISTS (SELECT 1 FROM access_tokens WHERE access_tokens.session_id = sessions.id)
  ORDER BY "lastSeenAt" DESC, sessions.id DESC LIMIT $2`;

/** Where a person is signed in, the last seen first, each with its newest connections. */
export async function listDevices(
  db: Queryable,
  { userId, limit, connections }: { userId: string; limit: number; connections: number },
): Promise<DeviceRow[]> {
  const { rows } = await db.query<DeviceRow>(devices, [userId, limit, connections]);
  return rows;
}

export type SessionUse = { sessionId: string; address: string };

/** How long a session lives after it was used, and after it began; in seconds. An access token's ends when it says. */
export type Lifetime = { idle: number; max: number };

/** The end of a session that is used now. @param idle, max placeholders of a `Lifetime` */
const endAfterUse = (idle: string, max: string) => `
  CASE WHEN EXISTS (SELECT FROM access_tokens WHERE access_tokens.session_id = sessions.id) THEN sessions.expires_at
    ELSE least(now() + ${idle} * interval '1 s', sessions.created_at + ${max} * interval '1 s') END`;

const isLive = "sessions.revoked_at IS NULL AND sessions.expires_at > now()";

/** Notes that sessions were used, and from where. One that another notes in this moment, or ends, is passed over. */
export async function noteSeen(
  db: Queryable,
  uses: readonly SessionUse[],
  { idle, max }: Lifetime,
): Promise<void> {
  await db.query({
    name: "note_seen",
    text: `WITH free AS (
        SELECT id FROM sessions WHERE id = ${anyOf("$1")} AND ${isLive} FOR NO KEY UPDATE SKIP LOCKED
      )
      UPDATE sessions SET last_seen_at = now(), last_address = used.address, expires_at = ${endAfterUse("$3", "$4")}
      FROM free JOIN unnest($1::uuid[], $2::text[]) AS used (id, address) ON used.id = free.id
      WHERE sessions.id = free.id`,
    values: [uses.map(({ sessionId }) => sessionId), uses.map(({ address }) => address), idle, max],
  });
}

/** Whoever only listens uses a session as well: those with an open connection live on, each written once a day. */
export async function keepConnected(db: Queryable, { idle, max }: Lifetime): Promise<void> {
  await db.query({
    name: "keep_connected",
    text: `WITH free AS (
        SELECT id FROM sessions
        WHERE id IN (SELECT session_id FROM connections WHERE disconnected_at IS NULL) AND ${isLive}
          AND sessions.expires_at < ${endAfterUse("($1 - 86400)", "$2")}
        FOR NO KEY UPDATE SKIP LOCKED
      )
      UPDATE sessions SET expires_at = ${endAfterUse("$1", "$2")} FROM free WHERE sessions.id = free.id`,
    values: [idle, max],
  });
}
