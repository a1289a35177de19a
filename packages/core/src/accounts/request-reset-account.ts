import { deleteOldLinks, insertResetLink } from "@parley/db/sql/account-links";
import { RESET_LINK_SECONDS } from "@parley/protocol";
import { resetMail } from "../mail/account-mails.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { hashOf, newToken } from "../sessions/random-tokens.ts";
import { resetPathOf } from "./reset-link-for.ts";

export const requestResetAccount: Implementation<"account.requestReset"> = async (
  _visitor,
  { email },
  { db, mailer },
) => {
  if (!mailer) return unchanged({ byMail: false });
  await deleteOldLinks(db.pool);
  const token = newToken("reset");
  const owner = await insertResetLink(db.pool, { hash: hashOf(token), email, seconds: RESET_LINK_SECONDS });
  // Nobody waits for the mail: the time would tell who has an account.
  if (owner) mailer.post(resetMail(owner, mailer.linkTo(resetPathOf(token))));
  return unchanged({ byMail: true });
};
