import { isMac } from "../../shortcuts/shortcut-of.ts";

const signs: Readonly<Record<string, string>> = {
  Mod: "Ctrl",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
  Plus: "+",
  Delete: "Del",
  Enter: "↵",
  ContextMenu: "☰",
  Backspace: "⌫",
};
const macSigns: Readonly<Record<string, string>> = { ...signs, Mod: "⌘", Alt: "⌥", Shift: "⇧" };

/** @returns what is printed on the keys of a shortcut, as of the table: `Mod+K` is Ctrl and K. */
export function keySigns(shortcut: string): string[] {
  const printed = isMac() ? macSigns : signs;
  return shortcut.split("+").map((key) => printed[key] ?? key);
}
