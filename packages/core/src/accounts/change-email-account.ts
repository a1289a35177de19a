import { deleteOldLinks, insertEmailLink } from "@parley/db/sql/account-links";
import { AppError, EMAIL_LINK_SECONDS, EMAIL_PAGE_PATH } from "@parley/protocol";
import { confirmEmailMail, emailTakenMail, newEmailNews } from "../mail/address-mails.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { hashOf, newToken } from "../sessions/random-tokens.ts";
import { confirmOwner } from "./confirm-owner.ts";

export const changeEmailAccount: Implementation<"account.changeEmail"> = async (
  actor,
  { email, ...proof },
  core,
) => {
  const { db, mailer } = core;
  if (!mailer) throw new AppError("forbidden", { message: NO_MAIL });
  const { id: userId, ...user } = await confirmOwner(core, actor, proof);
  await deleteOldLinks(db.pool);
  const token = newToken("email");
  // Also for an address that somebody has, so that neither the answer nor its time tells; the mail does.
  await insertEmailLink(db.pool, { hash: hashOf(token), userId, email, seconds: EMAIL_LINK_SECONDS });
  const owner = await db.prisma.user.findUnique({ where: { email }, select: { id: true } });
  const link = mailer.linkTo(`${EMAIL_PAGE_PATH}#${token}`);
  mailer.post(owner ? emailTakenMail(user, email) : confirmEmailMail(user, { email, link }));
  mailer.post(newEmailNews(user, email));
  return unchanged({});
};

const NO_MAIL =
  "This server sends no mails, so it cannot check an address. Ask one of its admins to change it.";
