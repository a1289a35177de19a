import { listShutSessions } from "@parley/db/sql/delivery";
import { findIdentityOwner, insertIdentity, lockWaysIn } from "@parley/db/sql/identities";
import { transaction } from "@parley/db/sql/queryable";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { newId } from "../new-id.ts";
import type { Claims } from "./claims.ts";

/**
 * Lets the actor sign in with this identity from now on. @returns `taken` when it is another one's, or he has another one
 * of this issuer; `expired` when his session has ended
 */
export function connectIdentity(
  { db }: Core,
  { userId, sessionId }: Actor,
  claims: Claims,
): Promise<"connected" | "taken" | "expired"> {
  return transaction(db.pool, async (tx) => {
    // A link to a new password takes all identities away and ends all sessions: this one comes before that, or not at all.
    await lockWaysIn(tx, userId);
    const [shut] = await listShutSessions(tx, [sessionId]);
    if (shut) return "expired";
    if (await insertIdentity(tx, { ...claims, id: newId(), userId })) return "connected";
    const owner = await findIdentityOwner(tx, claims);
    return owner?.userId === userId ? "connected" : "taken";
  });
}
