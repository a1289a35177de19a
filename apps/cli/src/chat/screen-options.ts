import type { Language } from "../translate.ts";

/** What the command line tells the screen's own process. No secrets: others can read a process's arguments. */
export type ScreenOptions = {
  server: string;
  profile: string;
  language: Language;
  isUtc: boolean;
  isColorAllowed: boolean;
  isDebug: boolean;
};
