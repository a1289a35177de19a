import { requireServerAdmin } from "../access.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { sessionsOf } from "../sessions/list-sessions.ts";

export const sessionsAdmin: Implementation<"admin.sessions"> = async (actor, { userId }, { db }) => {
  await requireServerAdmin(db.pool, actor);
  return unchanged({ sessions: await sessionsOf(db.pool, { userId, currentId: actor.sessionId }) });
};
