import type { Session, AccessToken as TokenRecord } from "@parley/db";
import { type AccessToken, type ChatId, type SessionId, TokenScope } from "@parley/protocol";

/** A person's personal access tokens that still work, as a query for sessions. */
export function liveTokensOf(userId: string) {
  return { where: { userId, revokedAt: null, expiresAt: { gt: new Date() }, accessToken: { isNot: null } } };
}

/** @throws Error when the session has no access token */
export function presentToken(session: Session & { accessToken: TokenRecord | null }): AccessToken {
  const { id, name, createdAt, expiresAt, accessToken } = session;
  if (!accessToken) throw new Error(`session ${id} has no access token`);
  const { scopes, isForAllChats, chatIds, lastUsedAt } = accessToken;
  return {
    id: id as SessionId,
    name,
    scopes: TokenScope.options.filter((scope) => scopes.includes(scope)),
    chatIds: isForAllChats ? null : (chatIds as ChatId[]),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
