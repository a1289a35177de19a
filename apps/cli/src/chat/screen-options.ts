import type { Language } from "../translate.ts";

/** What the command line tells the screen's own process. No secrets: others can read a process's arguments. */
export type ScreenOptions = {
  server: string;
  profile: string;
  language: Language;
  /** The language was chosen for this terminal: the account is not asked. */
  isLanguageChosen: boolean;
  isUtc: boolean;
  isColorAllowed: boolean;
  isDebug: boolean;
  /** Wanted for this once, whatever the configuration says. */
  hasMouse: boolean;
  /** Lines for a screen reader, and no full screen. */
  isReader: boolean;
};
