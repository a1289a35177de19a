import { createContext, useContext } from "react";
import type { Theme } from "../themes/theme.ts";
import type { NotifyWay } from "./notify-way.ts";

/** What was chosen for the screen, as it stands in the configuration. */
export type Chosen = { theme: string; notify: string };

/** Where choices are looked up and kept: this device's configuration. */
export type ChoiceStore = {
  themeNames: () => Promise<string[]>;
  readTheme: (name: string) => Promise<Theme>;
  notifyWay: (setting: string) => NotifyWay;
  keep: (name: keyof Chosen, value: string) => Promise<void>;
};

export type Choices = {
  chosen: Chosen;
  /** A language was chosen for this terminal: the account's is not spoken here. */
  isLanguageChosen: boolean;
  themeNames: () => Promise<string[]>;
  /** It holds at once, and from now on. @throws TerminalError when it cannot be */
  choose: (name: keyof Chosen, value: string) => Promise<void>;
};

export const ChoicesContext = createContext<Choices | null>(null);

/** @returns what was chosen for the screen, and what chooses anew. @throws outside of it. */
export function useChoices(): Choices {
  const choices = useContext(ChoicesContext);
  if (!choices) throw new Error("useChoices needs a ChoicesContext above it.");
  return choices;
}
