import type { Queryable } from "./queryable.ts";

/** A session that has not ended, with what its access token opens; null for sessions that have none: they open all. */
export type SessionRow = {
  sessionId: string;
  userId: string;
  token: { scopes: string[]; isForAllChats: boolean; chatIds: string[] } | null;
};

type FlatRow = {
  sessionId: string;
  userId: string;
  scopes: string[] | null;
  isForAllChats: boolean | null;
  chatIds: string[] | null;
};

const columns = `
  sessions.id AS "sessionId", sessions.user_id AS "userId", access_tokens.scopes,
  access_tokens.is_for_all_chats AS "isForAllChats", access_tokens.chat_ids AS "chatIds"`;
/** A sign-in that was under way while its person deleted his account opens nothing. */
const isLive = `
  sessions.revoked_at IS NULL AND sessions.expires_at > now()
  AND EXISTS (SELECT 1 FROM users WHERE users.id = sessions.user_id AND users.deleted_at IS NULL)`;

const byId = `
  SELECT ${columns} FROM sessions LEFT JOIN access_tokens ON access_tokens.session_id = sessions.id
  WHERE sessions.id = $1 AND ${isLive}`;

// Noted once a minute: a busy bot does not write with every call.
const byToken = `
  WITH used AS (
    UPDATE access_tokens SET last_used_at = now()
    WHERE hash = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')
  )
  SELECT ${columns} FROM access_tokens JOIN sessions ON sessions.id = access_tokens.session_id
  WHERE access_tokens.hash = $1 AND ${isLive}`;

export async function findSession(db: Queryable, sessionId: string): Promise<SessionRow | undefined> {
  const { rows } = await db.query<FlatRow>({ name: "find_session", text: byId, values: [sessionId] });
  return rows.map(toSessionRow)[0];
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

function toSessionRow({ sessionId, userId, scopes, isForAllChats, chatIds }: FlatRow): SessionRow {
  if (scopes === null) return { sessionId, userId, token: null };
  return {
    sessionId,
    userId,
    token: { scopes, isForAllChats: isForAllChats === true, chatIds: chatIds ?? [] },
  };
}
