import { AppError, type SessionId } from "@parley/protocol";
import type { Core } from "../core.ts";
import { hashOf, newToken } from "./random-tokens.ts";
import { revokeSession } from "./revoke-session.ts";

/** Several processes of one device may use the same token at once. Later a second use means that two devices hold it. */
const PARALLEL_USE_MS = 10_000;

/** Makes a session's next refresh token. Only its hash is kept. */
export async function issueRefreshToken({ db }: Core, sessionId: SessionId): Promise<string> {
  const token = newToken("refresh");
  await db.prisma.refreshToken.create({ data: { hash: hashOf(token), sessionId } });
  return token;
}

/**
 * Uses a refresh token up. Of parallel uses one wins and the others are refused; a later use means that somebody else
 * holds it, so the session ends (RFC 9700, 4.14.2).
 * @returns the session. @throws AppError unauthenticated
 */
export async function useRefreshToken(core: Core, token: string): Promise<SessionId> {
  const hash = hashOf(token);
  const { refreshToken } = core.db.prisma;
  const { count } = await refreshToken.updateMany({
    where: { hash, usedAt: null },
    data: { usedAt: new Date() },
  });
  const known = await refreshToken.findUnique({ where: { hash }, select: { sessionId: true, usedAt: true } });
  if (!known) throw new AppError("unauthenticated");
  const sessionId = known.sessionId as SessionId;
  const isWinner = count === 1;
  if (isWinner) return sessionId;
  const usedMsAgo = Date.now() - (known.usedAt?.getTime() ?? 0);
  // Published here, for a refusal has no changes to return.
  if (usedMsAgo > PARALLEL_USE_MS) core.bus.publish(await revokeSession(core, sessionId));
  throw new AppError("unauthenticated");
}
