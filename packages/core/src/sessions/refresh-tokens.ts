import { AppError, type SessionId } from "@parley/protocol";
import type { Core } from "../core.ts";
import { hashOf, newToken } from "./random-tokens.ts";
import { revokeSession } from "./revoke-session.ts";

/** Makes a session's next refresh token. Only its hash is kept. */
export async function issueRefreshToken({ db }: Core, sessionId: SessionId): Promise<string> {
  const token = newToken("refresh");
  await db.prisma.refreshToken.create({ data: { hash: hashOf(token), sessionId } });
  return token;
}

/**
 * Uses a refresh token up. Of parallel uses one wins; any other use means that two hold it, so the session ends.
 * @returns the session. @throws AppError unauthenticated
 */
export async function useRefreshToken(core: Core, token: string): Promise<SessionId> {
  const hash = hashOf(token);
  const { refreshToken } = core.db.prisma;
  const { count } = await refreshToken.updateMany({
    where: { hash, usedAt: null },
    data: { usedAt: new Date() },
  });
  const known = await refreshToken.findUnique({ where: { hash }, select: { sessionId: true } });
  if (!known) throw new AppError("unauthenticated");
  const sessionId = known.sessionId as SessionId;
  const isReuse = count === 0;
  if (isReuse) {
    core.bus.publish(await revokeSession(core, sessionId));
    throw new AppError("unauthenticated");
  }
  return sessionId;
}
