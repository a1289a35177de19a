import { findSessionByToken, type SessionRow } from "@parley/db/sql/sessions";
import { AppError, type ChatId, SessionId, TokenScope, type UserId } from "@parley/protocol";
import type { Actor, Grant, Visitor } from "../actor.ts";
import type { Core } from "../core.ts";
import { signedIn } from "../signed-in.ts";
import { hashOf, isTokenOf } from "./random-tokens.ts";
import { verifyToken } from "./signed-tokens.ts";

/** What a caller proves himself with: a bearer token, a realtime ticket, or a session that another check has found. */
export type Proof = { token: string } | { ticket: string } | { sessionId: string };

/**
 * The one way from a proof to an actor. The session is looked up every time, so that a revoked one ends at once.
 * @throws AppError unauthenticated
 */
export async function authenticate(core: Core, visitor: Visitor, proof: Proof): Promise<Actor> {
  const session = await sessionOf(core, proof);
  if (!session) throw new AppError("unauthenticated");
  // Once a minute: whoever is busy does not write with every call.
  if (session.isStale) core.noteSeen({ sessionId: session.sessionId, address: visitor.address });
  return actorOf(visitor, session);
}

/** The same for a socket, on which one hears what others do. @throws AppError unauthenticated, factor_required */
export async function authenticateListener(core: Core, visitor: Visitor, proof: Proof): Promise<Actor> {
  return signedIn(await authenticate(core, visitor, proof));
}

async function sessionOf(core: Core, proof: Proof): Promise<SessionRow | null | undefined> {
  if ("token" in proof && isTokenOf("personal", proof.token))
    return findSessionByToken(core.db.pool, hashOf(proof.token));
  return core.findSession(await sessionIdOf(core, proof));
}

async function sessionIdOf({ keys }: Core, proof: Proof): Promise<SessionId> {
  if ("token" in proof) return verifyToken(keys, { purpose: "access", token: proof.token });
  if ("ticket" in proof) return verifyToken(keys, { purpose: "ticket", token: proof.ticket });
  const parsed = SessionId.safeParse(proof.sessionId);
  if (!parsed.success) throw new AppError("unauthenticated");
  return parsed.data;
}

/** Whoever speaks through a session: all of its person, or what its access token opens. */
export function actorOf(visitor: Visitor, { userId, sessionId, token, lacksFactor }: SessionRow): Actor {
  return {
    ...visitor,
    userId: userId as UserId,
    sessionId: sessionId as SessionId,
    ...(token && { grant: grantOf(token) }),
    ...(lacksFactor && { lacksFactor }),
  };
}

function grantOf({ scopes, isForAllChats, chatIds }: NonNullable<SessionRow["token"]>): Grant {
  return {
    scopes: new Set(TokenScope.options.filter((scope) => scopes.includes(scope))),
    chatIds: isForAllChats ? null : new Set(chatIds as ChatId[]),
  };
}
