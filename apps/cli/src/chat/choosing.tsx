import { useMe } from "@parley/client/react";
import { type ReactNode, useMemo, useState } from "react";
import type { Theme } from "../themes/theme.ts";
import type { Language } from "../translate.ts";
import { type ChoiceStore, type Choices, ChoicesContext, type Chosen } from "./choices.ts";
import { useHost } from "./host.ts";
import { ThemeContext } from "./theme-context.ts";
import { type Voice, VoiceContext } from "./voice.ts";

export type ChoosingProps = {
  chosen: Chosen;
  theme: Theme;
  store: ChoiceStore;
  /** How the screen speaks to somebody whose account has no language. */
  voice: Voice;
  /** How it speaks the account's language; null where one was chosen for this terminal. */
  voiceIn: ((language: Language) => Voice) | null;
};

/** Gives the screen its words and colours, and lets one choose others while it is open. */
export function Choosing({
  chosen: first,
  theme: firstTheme,
  store,
  voice,
  voiceIn,
  children,
}: ChoosingProps & { children: ReactNode }): ReactNode {
  const { notify } = useHost();
  const [chosen, setChosen] = useState(first);
  const [theme, setTheme] = useState(firstTheme);
  const locale = useMe()?.locale;
  const spoken = useMemo(() => (locale && voiceIn ? voiceIn(locale) : voice), [locale, voiceIn, voice]);
  const apply = async (name: keyof Chosen, value: string) => {
    if (name === "theme") setTheme(await store.readTheme(value));
    else notify.way = store.notifyWay(value);
  };
  const choices: Choices = {
    chosen,
    isLanguageChosen: voiceIn === null,
    themeNames: store.themeNames,
    async choose(name, value) {
      await apply(name, value);
      setChosen((before) => ({ ...before, [name]: value }));
      await store.keep(name, value);
    },
  };
  return (
    <VoiceContext value={spoken}>
      <ThemeContext value={theme}>
        <ChoicesContext value={choices}>{children}</ChoicesContext>
      </ThemeContext>
    </VoiceContext>
  );
}
