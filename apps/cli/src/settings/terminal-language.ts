import { readConfig } from "../config-file.ts";
import type { Env } from "../env.ts";
import { type Language, languageOf } from "../translate.ts";
import { demandChoice } from "./demand-choice.ts";

/** What `parley config set language` takes; without a choice it is `auto`. */
export const AUTO_LANGUAGE = "auto";
export const LANGUAGE_CHOICES = [AUTO_LANGUAGE, "en", "ru"] as const;

/** Takes a choice, and a locale such as `ru_RU.UTF-8`. @throws TerminalError when the terminal does not speak it */
export function demandLanguage(language: string): void {
  const [choice = ""] = language.toLowerCase().split(/[_.-]/);
  demandChoice("language", choice, LANGUAGE_CHOICES);
}

export type TerminalLanguage = {
  language: Language;
  /** It was chosen for this terminal: the screen does not ask the account. */
  isLanguageChosen: boolean;
};

/** PARLEY_LANG over the configuration file over the locale. Never throws: a broken file is told by what needs it. */
export async function terminalLanguage(env: Env): Promise<TerminalLanguage> {
  const choice = env.chosenLanguage ?? (await readConfig(env).catch(() => undefined))?.language;
  const chosen = choice === AUTO_LANGUAGE ? undefined : choice;
  return { language: languageOf(chosen ?? env.language), isLanguageChosen: chosen !== undefined };
}
