import { createTransport } from "nodemailer";
import type { Mail, Mailer } from "./mailer.ts";

export type MailOptions = {
  /** `smtp://user:password@host:587`, or `smtps:`. */
  url: string;
  from: string;
  /** The server's public address: never one that a request names, for whoever asks could choose it. */
  publicUrl: string;
  /** Hears, in one sentence for the log that names nobody, why a mail was not sent. */
  onTrouble: (sentence: string) => void;
};

/** A mail server that does not answer must not hold up those that wait. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Mails by SMTP, over connections that are kept. A mail that fails is not repeated: whoever waits for it asks again. */
export function createMailer({ url, from, publicUrl, onTrouble }: MailOptions): Mailer {
  const transport = createTransport({ url, pool: true, ...TIMEOUTS }, { from });
  const underway = new Set<Promise<void>>();

  async function send(mail: Mail): Promise<void> {
    try {
      await transport.sendMail(mail);
    } catch (error) {
      onTrouble(`A mail could not be sent: ${reasonOf(error)}. Check SMTP_URL and MAIL_FROM.`);
    }
  }

  return {
    post(mail) {
      const sent = new Promise<void>((resolve) => setImmediate(() => void send(mail).then(resolve)));
      underway.add(sent);
      void sent.then(() => underway.delete(sent));
    },
    linkTo: (path) => new URL(path, publicUrl).href,
    async close() {
      await Promise.all(underway);
      transport.close();
    },
  };
}

/** Without what the server said, which may repeat an address. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return [code ?? "failure", responseCode].filter(Boolean).join(" ");
}
