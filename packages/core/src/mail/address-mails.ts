import type { LinkOwner } from "@parley/db/sql/account-links";
import type { Locale } from "@parley/protocol";
import type { Mail } from "./mailer.ts";

const texts = {
  en: {
    confirmSubject: "Confirm your new address",
    confirm: (name: string, link: string) =>
      `Hello ${name},\n\nopen this link to sign in to Parley with this address from now on. It works once, for a day:\n\n${link}\n\nIf you have not asked for it, do nothing: nothing changes.\n`,
    takenSubject: "This address has an account",
    taken:
      "Hello,\n\nsomebody wanted to use this address for an account of Parley. There is one with it already, so nothing changes. If that was you, sign in with this address, or have a link to a new password sent to you.\n",
    newsSubject: "A new address for your account",
    news: (name: string, email: string) =>
      `Hello ${name},\n\nyour account of Parley is to have the address ${email} in place of this one.\n\nIf you have not asked for it, change your password at once and tell those who look after the server.\n`,
  },
  ru: {
    confirmSubject: "Подтвердите новый адрес",
    confirm: (name: string, link: string) =>
      `Здравствуйте, ${name}!\n\nОткройте эту ссылку, чтобы впредь входить в Parley с этим адресом. Она сработает один раз, в течение суток:\n\n${link}\n\nЕсли вы об этом не просили, ничего не делайте: ничего не изменится.\n`,
    takenSubject: "С этим адресом уже есть учётная запись",
    taken:
      "Здравствуйте!\n\nКто-то хотел использовать этот адрес для учётной записи Parley. С ним уже есть учётная запись, поэтому ничего не изменится. Если это были вы, войдите с этим адресом или запросите ссылку для нового пароля.\n",
    newsSubject: "Новый адрес вашей учётной записи",
    news: (name: string, email: string) =>
      `Здравствуйте, ${name}!\n\nУ вашей учётной записи Parley вместо этого адреса будет ${email}.\n\nЕсли вы об этом не просили, сразу смените пароль и сообщите тем, кто следит за сервером.\n`,
  },
} as const;

const textsFor = ({ locale }: LinkOwner) => texts[(locale ?? "en") as Locale];

/** To a new address, which nobody has. */
export function confirmEmailMail(person: LinkOwner, { email, link }: { email: string; link: string }): Mail {
  const { confirmSubject, confirm } = textsFor(person);
  return { to: email, subject: confirmSubject, text: confirm(person.name, link) };
}

/** To a new address that an account has already, in the language of who wanted it. */
export function emailTakenMail(person: LinkOwner, email: string): Mail {
  const { takenSubject, taken } = textsFor(person);
  return { to: email, subject: takenSubject, text: taken };
}

/** To the address of before: whoever has it may have to stop this. */
export function newEmailNews(person: LinkOwner, email: string): Mail {
  const { newsSubject, news } = textsFor(person);
  return { to: person.email, subject: newsSubject, text: news(person.name, email) };
}
