/** A mail as it is written: plain text, to one person. */
export type Mail = { to: string; subject: string; text: string };

/** Sends mails, when the server can. */
export type Mailer = {
  /** Hands a mail over. It is sent when the caller has his answer, and what fails stands in the log. */
  post(mail: Mail): void;
  /** @param path under the server's public address */
  linkTo(path: string): string;
  /** When all that was handed over is sent or has failed. */
  close(): Promise<void>;
};
