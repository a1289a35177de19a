import { listPresences, listVisiblePeople } from "@parley/db/sql/presence";
import { type Implementation, unchanged } from "../operation.ts";
import { chatIdsOf } from "../tokens/grants.ts";
import { NODE_DEAD_MS } from "./node-times.ts";
import { presentPresence } from "./present-presence.ts";

/** Strangers, who shows nothing and who has blocked the caller are left out alike: he cannot tell which it is. */
export const presenceUser: Implementation<"user.presence"> = async (actor, { userIds }, { db }) => {
  const viewer = { userId: actor.userId, userIds, chatIds: chatIdsOf(actor) };
  const visibleIds = await listVisiblePeople(db.pool, viewer);
  const rows = await listPresences(db.pool, { userIds: visibleIds, deadMs: NODE_DEAD_MS });
  return unchanged({ presences: rows.filter(({ isShared }) => isShared).map(presentPresence) });
};
