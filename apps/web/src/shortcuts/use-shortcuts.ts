import { useEffect, useEffectEvent } from "react";
import { isForTyping, shortcutOf } from "./shortcut-of.ts";
import type { ShortcutHandlers } from "./shortcuts.ts";

/** One that is closing counts no more. */
const LAYERS = ':is([role="dialog"], [role="alertdialog"], [role="menu"]):not([data-closed])';

/** Listens for the keys of a place, wherever the focus is. A handler that returns `pass` leaves its key to the browser. */
export function useShortcuts<Place extends "app" | "timeline">(
  place: Place,
  handlers: ShortcutHandlers<Place>,
): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    // Whatever is nearer to the key comes first, and a layer keeps all keys.
    if (event.defaultPrevented || document.querySelector(LAYERS) || isForTyping(event)) return;
    const id = shortcutOf(place, event);
    if (id && handlers[id](event) !== "pass") event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handle(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}
