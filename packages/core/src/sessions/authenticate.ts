import { AppError, SessionId, type UserId } from "@parley/protocol";
import type { Actor, Visitor } from "../actor.ts";
import type { Core } from "../core.ts";
import { verifyToken } from "./signed-tokens.ts";

/** What a caller proves himself with: a bearer token, a realtime ticket, or a session that another check has found. */
export type Proof = { token: string } | { ticket: string } | { sessionId: string };

/**
 * The one way from a proof to an actor. The session is looked up every time, so that a revoked one ends at once.
 * @throws AppError unauthenticated
 */
export async function authenticate(core: Core, visitor: Visitor, proof: Proof): Promise<Actor> {
  const id = await sessionIdOf(core, proof);
  const session = await core.db.prisma.session.findFirst({
    where: { id, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { userId: true },
  });
  if (!session) throw new AppError("unauthenticated");
  return { ...visitor, userId: session.userId as UserId, sessionId: id };
}

async function sessionIdOf({ keys }: Core, proof: Proof): Promise<SessionId> {
  if ("token" in proof) return verifyToken(keys, { purpose: "access", token: proof.token });
  if ("ticket" in proof) return verifyToken(keys, { purpose: "ticket", token: proof.ticket });
  const parsed = SessionId.safeParse(proof.sessionId);
  if (!parsed.success) throw new AppError("unauthenticated");
  return parsed.data;
}
