import { insertInvite, listLiveInvites } from "@parley/db/sql/invites";
import { transaction } from "@parley/db/sql/queryable";
import { AppError, INVITES_MAX_PER_CHAT } from "@parley/protocol";
import { newId } from "../new-id.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { hashOf, newToken } from "../sessions/random-tokens.ts";
import { presentInvite } from "./present-invite.ts";
import { requireInviter } from "./require-inviter.ts";

export const createInvite: Implementation<"invite.create"> = async (actor, input, core) => {
  const token = newToken("invite");
  const row = await transaction(core.db.pool, async (tx) => {
    await requireInviter(tx, actor, input.chatId);
    const isFull = (await listLiveInvites(tx, input.chatId)).length >= INVITES_MAX_PER_CHAT;
    if (isFull) throw new AppError("conflict", { message: TOO_MANY });
    return insertInvite(tx, { ...input, id: newId(), hash: hashOf(token), createdBy: actor.userId });
  });
  return unchanged({ invite: presentInvite(row), token });
};

const TOO_MANY = `A group holds at most ${INVITES_MAX_PER_CHAT} invites. Revoke one that is no longer used.`;
