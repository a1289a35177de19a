import { takeEmailLink } from "@parley/db/sql/account-links";
import { changeEmail } from "@parley/db/sql/change-email";
import { transaction } from "@parley/db/sql/queryable";
import type { UserId } from "@parley/protocol";
import { meChanged } from "../me/me-changed.ts";
import type { Implementation } from "../operation.ts";
import { hashOf } from "../sessions/random-tokens.ts";
import { linkGone } from "./account-links.ts";
import { emailTaken } from "./email-taken.ts";

export const confirmEmailAccount: Implementation<"account.confirmEmail"> = (_visitor, { token }, { db }) =>
  transaction(db.pool, async (tx) => {
    const link = await takeEmailLink(tx, hashOf(token));
    if (!link) throw linkGone();
    const changed = await changeEmail(tx, link);
    if (!changed) throw emailTaken();
    return { output: {}, changes: [meChanged({ userId: link.userId as UserId }, changed)] };
  });
