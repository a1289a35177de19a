import { en as sharedEn } from "@parley/client/locales/en";
import { ru as sharedRu } from "@parley/client/locales/ru";
import { createTranslator } from "use-intl/core";
import { en } from "./locales/en.ts";
import { ru } from "./locales/ru.ts";

/** The same keys as in English, with any text. */
export type Messages = typeof en;

const catalogs = {
  en: { ...sharedEn, ...en },
  ru: { ...sharedRu, ...ru },
};

export type Language = keyof typeof catalogs;

/** Says a text of the catalogue in one language: `translate("history.none")`. */
export type Translate = ReturnType<typeof translatorFor>;

/** @returns the language that a POSIX locale such as `ru_RU.UTF-8` asks for; English for all that is not there. */
export function languageOf(locale: string): Language {
  return /^ru\b|^ru_/i.test(locale) ? "ru" : "en";
}

export function translatorFor(language: Language) {
  return createTranslator({ locale: language, messages: catalogs[language] });
}
