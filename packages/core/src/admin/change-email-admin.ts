import { changeEmail } from "@parley/db/sql/change-email";
import { emailTaken } from "../accounts/email-taken.ts";
import { newEmailNews } from "../mail/address-mails.ts";
import { meChanged } from "../me/me-changed.ts";
import type { Implementation } from "../operation.ts";
import { asServerAdmin } from "./as-server-admin.ts";
import { standingOf } from "./standing-of.ts";
import { writeAudit } from "./write-audit.ts";

export const changeEmailAdmin: Implementation<"admin.changeEmail"> = async (actor, input, core) => {
  const { userId, email } = input;
  const changed = await asServerAdmin(core, actor, async (tx) => {
    await standingOf(tx, userId);
    const done = await changeEmail(tx, input);
    if (!done) throw emailTaken();
    // Neither address: it could never be taken out again.
    await writeAudit(tx, actor, { action: "person.emailChanged", targetId: userId });
    return done;
  });
  core.mailer?.post(newEmailNews(changed.former, email));
  return { output: {}, changes: [meChanged({ userId }, changed)] };
};
