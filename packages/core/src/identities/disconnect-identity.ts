import { deleteIdentity } from "@parley/db/sql/identities";
import { AppError } from "@parley/protocol";
import { confirmOwner } from "../accounts/confirm-owner.ts";
import { type Implementation, unchanged } from "../operation.ts";

export const disconnectIdentity: Implementation<"identity.disconnect"> = async (
  actor,
  { identityId, ...proof },
  core,
) => {
  // Whoever has a password keeps a way in; whoever has none keeps what he has.
  await confirmOwner(core, actor, proof);
  const hadIt = await deleteIdentity(core.db.pool, { userId: actor.userId, id: identityId });
  if (!hadIt) throw new AppError("not_found");
  return unchanged({});
};
