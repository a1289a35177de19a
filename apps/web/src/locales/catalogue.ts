import { en as sharedEn } from "@parley/client/locales/en";
import { ru as sharedRu } from "@parley/client/locales/ru";
import type { Locale } from "@parley/protocol";
import { en } from "./en.ts";
import { ru } from "./ru.ts";

/** What the web says itself, and what it shares with the terminal. */
export const catalogue = {
  en: { ...sharedEn, ...en },
  ru: { ...sharedRu, ...ru },
} satisfies Record<Locale, object>;

export type Messages = (typeof catalogue)["en"];
