import { anyOf } from "./any-of.ts";
import type { Queryable } from "./queryable.ts";

/** A session that has not ended, with what its access token opens; null for sessions that have none: they open all. */
export type SessionRow = {
  sessionId: string;
  userId: string;
  token: { scopes: string[]; isForAllChats: boolean; chatIds: string[] } | null;
  /** That it was in use was noted more than a minute ago. */
  isStale: boolean;
  /** The server asks everybody for a second factor, and its person has none that is on. */
  lacksFactor: boolean;
};

type FlatRow = {
  sessionId: string;
  userId: string;
  scopes: string[] | null;
  isForAllChats: boolean | null;
  chatIds: string[] | null;
  isStale: boolean;
  lacksFactor: boolean;
};

/** Read along with the session, so that what is asked of everybody costs no round trip, and holds at once. */
export const lacksFactor = `
  (SELECT second_factor = 'required' FROM server_settings) AND (
    SELECT confirmed_at FROM second_factors WHERE second_factors.user_id = sessions.user_id) IS NULL`;
const columns = `
  sessions.id AS "sessionId", sessions.user_id AS "userId", access_tokens.scopes,
  access_tokens.is_for_all_chats AS "isForAllChats", access_tokens.chat_ids AS "chatIds",
  sessions.last_seen_at < now() - interval '1 minute' AS "isStale", ${lacksFactor} AS "lacksFactor"`;
/** A sign-in that was under way while its person deleted his account, or was shut out, opens nothing. */
export const isLive = `
  sessions.revoked_at IS NULL AND sessions.expires_at > now()
  AND EXISTS (SELECT 1 FROM users WHERE users.id = sessions.user_id AND users.deleted_at IS NULL
    AND users.deactivated_at IS NULL)`;

const byIds = `
  SELECT ${columns} FROM sessions LEFT JOIN access_tokens ON access_tokens.session_id = sessions.id
  WHERE sessions.id = ${anyOf("$1")} AND ${isLive}`;

// Noted once a minute: a busy bot does not write with every call. One that is over is not used, whoever shows it.
const byToken = `
  WITH live AS (
    SELECT ${columns} FROM access_tokens JOIN sessions ON sessions.id = access_tokens.session_id
    WHERE access_tokens.hash = $1 AND ${isLive}
  ), used AS (
    UPDATE access_tokens SET last_used_at = now()
    WHERE hash = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')
      AND EXISTS (SELECT FROM live)
  )
  SELECT * FROM live`;

/** @returns for each of these ids its session, or null where it has ended or is none */
export async function findSessions(
  db: Queryable,
  sessionIds: readonly string[],
): Promise<(SessionRow | null)[]> {
  const { rows } = await db.query<FlatRow>({ name: "find_sessions", text: byIds, values: [sessionIds] });
  const found = new Map(rows.map((row) => [row.sessionId, toSessionRow(row)]));
  return sessionIds.map((sessionId) => found.get(sessionId) ?? null);
}

/** The live session that an access token opens. Notes when it was used. @param hash SHA-256 of the token */
export async function findSessionByToken(db: Queryable, hash: Buffer): Promise<SessionRow | undefined> {
  const { rows } = await db.query<FlatRow>({
    name: "find_session_by_token",
    text: byToken,
    values: [hash],
  });
  return rows.map(toSessionRow)[0];
}

function toSessionRow({ scopes, isForAllChats, chatIds, ...session }: FlatRow): SessionRow {
  if (scopes === null) return { ...session, token: null };
  return {
    ...session,
    token: { scopes, isForAllChats: isForAllChats === true, chatIds: chatIds ?? [] },
  };
}
