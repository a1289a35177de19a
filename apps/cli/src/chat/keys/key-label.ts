import { type KeyName, keyTable } from "./key-table.ts";

const signs: Readonly<Record<string, string>> = {
  ctrl: "Ctrl",
  alt: "Alt",
  shift: "Shift",
  up: "↑",
  down: "↓",
  left: "←",
  right: "→",
  pageup: "PgUp",
  pagedown: "PgDn",
  home: "Home",
  end: "End",
  enter: "Enter",
  esc: "Esc",
  tab: "Tab",
  backspace: "Backspace",
  delete: "Del",
};

/** @returns a stroke as it is written for people: `Ctrl-K`, `PgUp`, `j`. */
export function keyLabel(stroke: string): string {
  const parts = stroke.split(/\+(?=.)/);
  return parts.map((part) => signs[part] ?? (parts.length > 1 ? part.toUpperCase() : part)).join("-");
}

/** More than this nobody reads one by one. */
const FEW_KEYS = 4;

/** @returns all keys that do one thing: `j, ↓`; many of one kind as `Alt-1 … Alt-0`. */
export function keyLabels(name: KeyName): string {
  const labels = keyTable[name].keys.map(keyLabel);
  return labels.length > FEW_KEYS ? `${labels[0]} … ${labels.at(-1)}` : labels.join(", ");
}
