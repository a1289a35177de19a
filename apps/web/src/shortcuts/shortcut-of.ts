import { isComposing } from "../ui/is-composing.ts";
import { type ShortcutId, type ShortcutPlace, shortcuts } from "./shortcuts.ts";

/** Keys that write or move the caret belong to a text field; these do neither. */
const HARMLESS_KEY = /^(Escape|F\d+)$/;
const LATIN_LETTER = /^[a-z]$/i;
/** The keys that bear signs on an English keyboard, by their place. */
const SIGN_KEYS: Readonly<Record<string, string>> = { Comma: ",", Slash: "/" };

/** @returns which shortcut of a place a key is. None while an input method is at work, or a text field wants the key. */
export function shortcutOf<Place extends ShortcutPlace>(
  place: Place,
  event: KeyboardEvent,
): ShortcutId<Place> | undefined {
  if (isComposing(event)) return undefined;
  const found = shortcuts.find(
    ({ where, keys }) => where === place && keys.some((key) => isPressed(key, event)),
  );
  return found?.id as ShortcutId<Place> | undefined;
}

function isPressed(shortcut: string, event: KeyboardEvent): boolean {
  const held = shortcut.split("+");
  const key = held.pop() ?? "";
  const [wantsMod, wantsAlt, wantsShift] = ["Mod", "Alt", "Shift"].map((name) => held.includes(name));
  if (wantsMod !== isModHeld(event) || wantsAlt !== event.altKey) return false;
  const isSign = key.length === 1 && !LATIN_LETTER.test(key);
  // Where a sign is on the keyboard, and whether it takes Shift, is the layout's affair.
  const ignoresShift = isSign || key === "Plus";
  if (!ignoresShift && wantsShift !== event.shiftKey) return false;
  return namesOf(event).includes(key);
}

function isModHeld({ metaKey, ctrlKey }: KeyboardEvent): boolean {
  return isMac() ? metaKey && !ctrlKey : ctrlKey && !metaKey;
}

/** Whether Cmd is what Ctrl is elsewhere. */
export function isMac(): boolean {
  return /Mac|iP(hone|ad|od)/.test(navigator.platform);
}

function namesOf({ key, code }: KeyboardEvent): string[] {
  if (key === "+") return ["Plus"];
  if (LATIN_LETTER.test(key)) return [key.toUpperCase()];
  const isAscii = key.length === 1 && key < "\u0080";
  // A Russian keyboard has a full stop in the slash's place.
  const isElsewhere = !isAscii || (key === "." && code === "Slash");
  return isElsewhere ? [key, SIGN_KEYS[code] ?? code.replace(/^Key/, "")] : [key];
}

/** @returns whether a text field takes this key for itself. */
export function isForTyping({ target, ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean {
  const isField =
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
  return isField && !ctrlKey && !metaKey && !altKey && !HARMLESS_KEY.test(key);
}
