import type { ChatId, SessionId, TokenScope, UserId } from "@parley/protocol";

/** Who calls without a session, as far as an edge can tell. */
export type Visitor = { address: string; userAgent: string };

/** What an access token opens. `chatIds` null: every chat of its person. */
export type Grant = { scopes: ReadonlySet<TokenScope>; chatIds: ReadonlySet<ChatId> | null };

/**
 * Who calls: the same for every edge, and always a session that one can see and revoke.
 * `grant` is there when an access token speaks for him; without one he may do all that he may do.
 * `lacksFactor`: the server asks everybody for a second factor, and he has none that is on.
 */
export type Actor = Visitor & { userId: UserId; sessionId: SessionId; grant?: Grant; lacksFactor?: true };

export type Caller = Visitor | Actor;

export function isActor(caller: Caller): caller is Actor {
  return "userId" in caller;
}
