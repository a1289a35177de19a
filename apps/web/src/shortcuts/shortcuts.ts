/**
 * Every key that does something, once: the listeners take the keys from here, and so does the dialog that lists them.
 * Its texts are under `shortcuts.keys` of the catalogues, by id.
 *
 * `Mod` is Cmd on a Mac and Ctrl elsewhere. Letters are those of an English keyboard; on another one, the letter that is
 * printed on a key counts if it is Latin, else the key's place.
 */
export const shortcuts = [
  { id: "switcher", where: "app", keys: ["Mod+K"] },
  { id: "search", where: "app", keys: ["Mod+Shift+F"] },
  { id: "searchChat", where: "app", keys: ["Mod+F"] },
  { id: "previousChat", where: "app", keys: ["Alt+ArrowUp"] },
  { id: "nextChat", where: "app", keys: ["Alt+ArrowDown"] },
  { id: "previousUnread", where: "app", keys: ["Alt+Shift+ArrowUp"] },
  { id: "nextUnread", where: "app", keys: ["Alt+Shift+ArrowDown"] },
  { id: "newChat", where: "app", keys: ["N"] },
  { id: "nextPane", where: "app", keys: ["F6"] },
  { id: "previousPane", where: "app", keys: ["Shift+F6"] },
  { id: "settings", where: "app", keys: ["Mod+,"] },
  { id: "help", where: "app", keys: ["?", "Mod+/"] },
  { id: "latest", where: "timeline", keys: ["End"] },
  { id: "settle", where: "timeline", keys: ["Escape"] },
  { id: "editLast", where: "composer", keys: ["ArrowUp"] },
  { id: "previousMessage", where: "message", keys: ["ArrowUp"] },
  { id: "nextMessage", where: "message", keys: ["ArrowDown"] },
  { id: "menu", where: "message", keys: ["Enter", "ContextMenu", "Shift+F10"] },
  { id: "reply", where: "message", keys: ["R"] },
  { id: "edit", where: "message", keys: ["E"] },
  { id: "react", where: "message", keys: ["Plus"] },
  { id: "copy", where: "message", keys: ["C", "Mod+C"] },
  { id: "forward", where: "message", keys: ["F"] },
  { id: "pin", where: "message", keys: ["P"] },
  { id: "markUnread", where: "message", keys: ["U"] },
  { id: "delete", where: "message", keys: ["Delete", "Backspace"] },
] as const satisfies readonly Shortcut[];

/** Where the focus is when the keys count. */
export type ShortcutPlace = "app" | "timeline" | "composer" | "message";

type Shortcut = { id: string; where: ShortcutPlace; keys: readonly string[] };
type Row = (typeof shortcuts)[number];

export type ShortcutId<Place extends ShortcutPlace = ShortcutPlace> = Extract<Row, { where: Place }>["id"];

/** What each key of a place does. `pass` leaves the key to the browser. */
export type ShortcutHandlers<Place extends ShortcutPlace> = Record<
  ShortcutId<Place>,
  (event: KeyboardEvent) => unknown
>;
