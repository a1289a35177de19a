import type { SessionId, UserId } from "@parley/protocol";

/** Who calls without a session, as far as an edge can tell. */
export type Visitor = { address: string; userAgent: string };

/** Who calls: the same for every edge, and always a session that one can see and revoke. */
export type Actor = Visitor & { userId: UserId; sessionId: SessionId };

export type Caller = Visitor | Actor;

export function isActor(caller: Caller): caller is Actor {
  return "userId" in caller;
}
