import { createContext, useContext } from "react";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

/** How the screen speaks: its words, and its times. */
export type Voice = { translate: Translate; times: Times };

export const VoiceContext = createContext<Voice | null>(null);

/** @returns the words and times of the screen. @throws outside of it. */
export function useVoice(): Voice {
  const voice = useContext(VoiceContext);
  if (!voice) throw new Error("useVoice needs a VoiceContext above it.");
  return voice;
}
