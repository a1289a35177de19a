import { serverTexts } from "../locales/server-texts.ts";
import type { Translate } from "../translate.ts";

type Key = keyof typeof serverTexts.en;

/** What stands in the catalogue for a server's numbers, in their order. */
const NUMBERS = ["first", "second"];

/** @returns what a server says, in the reader's language; what the catalogue does not know stays as it is. */
export function serverWords(message: string, translate: Translate): string {
  const numbers = message.match(/\d+/g) ?? [];
  const names = NUMBERS.values();
  const pattern = message.replace(/\d+/g, () => `{${names.next().value}}`);
  const key = keys().find((each) => serverTexts.en[each] === pattern);
  if (!key) return message;
  return translate(
    `serverSays.${key}`,
    Object.fromEntries(NUMBERS.map((name, at) => [name, numbers[at] ?? ""])),
  );
}

const keys = () => Object.keys(serverTexts.en) as Key[];
