import type { LinkOwner } from "@parley/db/sql/account-links";
import type { Locale } from "@parley/protocol";
import type { Mail } from "./mailer.ts";

const texts = {
  en: {
    resetSubject: "Set a new password",
    reset: (name: string, link: string) =>
      `Hello ${name},\n\nopen this link to set a new password for Parley. It works once, for an hour:\n\n${link}\n\nIf you have not asked for it, do nothing: your password stays as it is.\n`,
  },
  ru: {
    resetSubject: "Новый пароль",
    reset: (name: string, link: string) =>
      `Здравствуйте, ${name}!\n\nОткройте эту ссылку, чтобы задать новый пароль для Parley. Она сработает один раз, в течение часа:\n\n${link}\n\nЕсли вы об этом не просили, ничего не делайте: пароль останется прежним.\n`,
  },
} as const;

const textsFor = (locale: string | null) => texts[(locale ?? "en") as Locale];

/** To whoever has forgotten his password, in his language. */
export function resetMail({ email, name, locale }: LinkOwner, link: string): Mail {
  const { resetSubject, reset } = textsFor(locale);
  return { to: email, subject: resetSubject, text: reset(name, link) };
}
