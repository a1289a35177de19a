import { listLiveServerInvites } from "@parley/db/sql/server-invites";
import { requireServerAdmin } from "../access.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { presentServerInvite } from "./present-server-invite.ts";

export const invitesAdmin: Implementation<"admin.invites"> = async (actor, _input, { db }) => {
  await requireServerAdmin(db.pool, actor);
  return unchanged({ invites: (await listLiveServerInvites(db.pool)).map(presentServerInvite) });
};
