import { expect, onTestFinished, test } from "vitest";
import { startMailServer } from "../testing/start-mail-server.ts";
import { createMailer } from "./create-mailer.ts";
import { mailOptionsOf } from "./mail-options-of.ts";

const PUBLIC_URL = "https://chat.example.org";
const mail = { to: "ann@example.org", subject: "Hello", text: "Open https://chat.example.org/reset#x\n" };

test("what is posted arrives, from whom the settings say", async () => {
  const { url, received, close } = await startMailServer();
  onTestFinished(close);
  const options = mailOptionsOf({ SMTP_URL: url, PUBLIC_URL }, (sentence) => expect.fail(sentence));
  const mailer = options && createMailer(options);
  mailer?.post(mail);
  await mailer?.close();
  expect(received).toHaveLength(1);
  expect(received[0]).toMatch(/^From: Parley <parley@chat\.example\.org>\r\nTo: ann@example\.org/m);
  expect(received[0]).toContain("https://chat.example.org/reset#x");
});

test("a mail server that is away is told of in the log, without whom the mail was for", async () => {
  const sentences: string[] = [];
  const options = { from: "parley@example.org", publicUrl: PUBLIC_URL };
  const onTrouble = (sentence: string) => void sentences.push(sentence);
  const mailer = createMailer({ ...options, url: "smtp://127.0.0.1:1", onTrouble });
  mailer.post(mail);
  await mailer.close();
  expect(sentences).toEqual(["A mail could not be sent: ESOCKET. Check SMTP_URL and MAIL_FROM."]);
});

test("links lead to the public address, which there must be", () => {
  expect(() => mailOptionsOf({ SMTP_URL: "smtp://mail" }, () => {})).toThrow("SMTP_URL needs PUBLIC_URL");
  expect(mailOptionsOf({}, () => {})).toBeUndefined();
});
