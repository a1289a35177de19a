import type { MailServer } from "@parley/core/testing/start-mail-server";
import { expect } from "@playwright/test";

/** The latest mail to an address, once there is one that says this. */
export async function mailTo({ received }: MailServer, email: string, saying: string): Promise<string> {
  const find = () => received.findLast((mail) => mail.includes(`To: ${email}`) && mail.includes(saying));
  await expect.poll(find).toBeTruthy();
  return find() ?? "";
}

/** The link in it. */
export async function linkMailedTo(mails: MailServer, email: string): Promise<string> {
  const mail = await mailTo(mails, email, "#parley_");
  return /https?:\/\/\S+#\S+/.exec(mail)?.[0] ?? "";
}
