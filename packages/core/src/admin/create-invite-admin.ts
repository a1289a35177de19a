import { insertServerInvite, listLiveServerInvites } from "@parley/db/sql/server-invites";
import { AppError, SERVER_INVITES_MAX } from "@parley/protocol";
import { newId } from "../new-id.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { hashOf, newToken } from "../sessions/random-tokens.ts";
import { asServerAdmin } from "./as-server-admin.ts";
import { presentServerInvite } from "./present-server-invite.ts";
import { writeAudit } from "./write-audit.ts";

export const createInviteAdmin: Implementation<"admin.createInvite"> = async (actor, input, core) => {
  const token = newToken("serverInvite");
  const row = await asServerAdmin(core, actor, async (tx) => {
    const isFull = (await listLiveServerInvites(tx)).length >= SERVER_INVITES_MAX;
    if (isFull) throw new AppError("conflict", { message: TOO_MANY });
    const invite = { ...input, id: newId<string>(), hash: hashOf(token), createdBy: actor.userId };
    await writeAudit(tx, actor, { action: "invite.created", details: { inviteId: invite.id } });
    return insertServerInvite(tx, invite);
  });
  return unchanged({ invite: presentServerInvite(row), token });
};

const TOO_MANY = `A server has at most ${SERVER_INVITES_MAX} invites. Revoke one that is no longer used.`;
