import { ACCESS_TOKEN_SECONDS, AppError, type Output, type SessionId } from "@parley/protocol";
import type { Core } from "../core.ts";
import { presentMe } from "../present.ts";
import { issueRefreshToken } from "./refresh-tokens.ts";
import { signToken } from "./signed-tokens.ts";

/** Fresh tokens for a live session. @throws AppError unauthenticated when it has ended */
export async function issueTokens(core: Core, sessionId: SessionId): Promise<Output<"account.login">> {
  return presentTokens(core, sessionId, await issueRefreshToken(core, sessionId));
}

/** The same with a refresh token that is there already. */
export async function presentTokens(
  core: Core,
  sessionId: SessionId,
  refreshToken: string,
): Promise<Output<"account.login">> {
  const session = await core.db.prisma.session.findFirst({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: new Date() }, user: { deactivatedAt: null } },
    include: { user: true },
  });
  if (!session) throw new AppError("unauthenticated");
  return {
    accessToken: signToken(core.keys, { purpose: "access", sessionId, seconds: ACCESS_TOKEN_SECONDS }),
    expiresIn: ACCESS_TOKEN_SECONDS,
    refreshToken,
    sessionId,
    user: presentMe(session.user),
  };
}
