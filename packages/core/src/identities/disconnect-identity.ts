import { deleteIdentity, lockWaysIn } from "@parley/db/sql/identities";
import { transaction } from "@parley/db/sql/queryable";
import { AppError } from "@parley/protocol";
import { type Implementation, unchanged } from "../operation.ts";

export const disconnectIdentity: Implementation<"identity.disconnect"> = async (
  { userId },
  { identityId },
  { db },
) => {
  await transaction(db.pool, async (tx) => {
    const waysIn = await lockWaysIn(tx, userId);
    if (!(await deleteIdentity(tx, { userId, id: identityId }))) throw new AppError("not_found");
    if (waysIn === 1) throw new AppError("conflict", { message: ONLY_WAY_IN });
  });
  return unchanged({});
};

const ONLY_WAY_IN =
  "This is the only way into your account. Set a password first: ask for a link to a new one on the sign-in page.";
