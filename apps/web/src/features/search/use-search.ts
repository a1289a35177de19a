import type { ChatId } from "@parley/protocol";
import { useRef, useState } from "react";
import { isSearching, nothingWished, type SearchWish } from "./search-wish.ts";

/** The one search of the app: what is wished for, and the field in which it is typed. */
export type Search = ReturnType<typeof useSearch>;

export function useSearch() {
  const [wish, setWish] = useState<SearchWish>(nothingWished);
  const field = useRef<HTMLInputElement>(null);
  const focusField = () => {
    // On a phone the list, and the field with it, is shown only after this event.
    requestAnimationFrame(() => field.current?.focus());
  };
  return {
    wish,
    field,
    isOpen: isSearching(wish),
    change: (changes: Partial<SearchWish>) => setWish((before) => ({ ...before, ...changes })),
    close: () => setWish(nothingWished),
    /** @param chatId searches in this chat only; null everywhere */
    begin(chatId: ChatId | null) {
      setWish((before) => ({ ...before, chatId }));
      focusField();
    },
  };
}
