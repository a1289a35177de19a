import type { Translate } from "../../translate.ts";
import { keyLabels } from "./key-label.ts";
import { type KeyMode, keyModes, keyNames, keyTable } from "./key-table.ts";

/** The keys of one mode, each with what it does in words. */
export type KeySection = { title: string; keys: { keys: string; does: string }[] };

/** @returns the whole key table in the reader's words: for the screen's help, and for whoever prints it. */
export function keySections(translate: Translate): KeySection[] {
  return keyModes.map((mode) => ({
    title: translate(`screen.keyModes.${mode}`),
    keys: keysIn(mode, translate),
  }));
}

function keysIn(mode: KeyMode, translate: Translate): KeySection["keys"] {
  const names = keyNames.filter((name) => keyTable[name].mode === mode);
  return names.map((name) => ({ keys: keyLabels(name), does: translate(`screen.keys.${name}`) }));
}
