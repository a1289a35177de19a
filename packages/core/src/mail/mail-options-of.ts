import type { MailOptions } from "./create-mailer.ts";

type MailSettings = {
  SMTP_URL?: string | undefined;
  MAIL_FROM?: string | undefined;
  PUBLIC_URL?: string | undefined;
};

/** What the settings say about mail. @throws Error, one sentence, when they do not go together */
export function mailOptionsOf(
  { SMTP_URL, MAIL_FROM, PUBLIC_URL }: MailSettings,
  onTrouble: MailOptions["onTrouble"],
): MailOptions | undefined {
  if (!SMTP_URL) return undefined;
  if (!PUBLIC_URL) throw new Error("SMTP_URL needs PUBLIC_URL: that is where the links in mails lead.");
  const from = MAIL_FROM ?? `Parley <parley@${new URL(PUBLIC_URL).hostname}>`;
  return { url: SMTP_URL, from, publicUrl: PUBLIC_URL, onTrouble };
}
