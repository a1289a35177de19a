import { AppError, type SessionId } from "@parley/protocol";
import type { Core } from "../core.ts";
import { invalidInput } from "../parse-input.ts";
import { hashOf, newToken } from "./random-tokens.ts";
import { revokeSession } from "./revoke-session.ts";

/** Several processes of one device may use the same token at once. Later a second use means that two devices hold it. */
const PARALLEL_USE_MS = 10_000;

/** Makes a session's first refresh token. Only its hash is kept. */
export async function issueRefreshToken({ db }: Core, sessionId: SessionId): Promise<string> {
  const token = newToken("refresh");
  await db.prisma.refreshToken.create({ data: { hash: hashOf(token), sessionId } });
  return token;
}

type Exchange = {
  token: string;
  /** The one to come, when the caller has made it. */
  next: string | undefined;
};

/**
 * Exchanges a refresh token for the next. Of parallel uses one wins and the others are refused; a later use means that
 * somebody else holds it, so the session ends (RFC 9700, 4.14.2). Who names the next one that the first use named has
 * made that use himself and lost the answer: he gets it again.
 * @returns the session and its next refresh token. @throws AppError unauthenticated
 */
export async function exchangeRefreshToken(
  core: Core,
  { token, next = newToken("refresh") }: Exchange,
): Promise<{ sessionId: SessionId; refreshToken: string }> {
  const hash = hashOf(token);
  const isWinner = await core.db.prisma.$transaction((tx) => replaceToken(tx, hash, hashOf(next)));
  const { refreshToken } = core.db.prisma;
  const known = await refreshToken.findUnique({ where: { hash }, select: { sessionId: true, usedAt: true } });
  if (!known) throw new AppError("unauthenticated");
  const sessionId = known.sessionId as SessionId;
  const isRepeated =
    (await refreshToken.count({ where: { hash: hashOf(next), sessionId, usedAt: null } })) > 0;
  if (isWinner || isRepeated) return { sessionId, refreshToken: next };
  const usedMsAgo = Date.now() - (known.usedAt?.getTime() ?? 0);
  // Published here, for a refusal has no changes to return.
  if (usedMsAgo > PARALLEL_USE_MS) core.bus.publish(await revokeSession(core, sessionId));
  throw new AppError("unauthenticated");
}

type Tokens = Pick<Core["db"]["prisma"], "refreshToken">;

/** One is used up and the next is there, or neither. @returns whether this use was the first */
async function replaceToken({ refreshToken }: Tokens, hash: Hash, nextHash: Hash): Promise<boolean> {
  const [used] = await refreshToken.updateManyAndReturn({
    where: { hash, usedAt: null },
    data: { usedAt: new Date() },
    select: { sessionId: true },
  });
  if (!used) return false;
  const next = { hash: nextHash, sessionId: used.sessionId };
  const { count } = await refreshToken.createMany({ data: [next], skipDuplicates: true });
  if (count === 0) throw invalidInput([{ path: "next", message: "must be a new one" }]);
  return true;
}

type Hash = ReturnType<typeof hashOf>;
