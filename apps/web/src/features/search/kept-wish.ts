import type { UserId } from "@parley/protocol";
import { isSearching, nothingWished, type SearchWish } from "./search-wish.ts";

/** Per person: whoever signs in next in this tab finds nothing of it. */
const keyOf = (userId: UserId) => `parley-search:${userId}`;

/** Keeps the search for as long as the tab lives. */
export function keepWish(userId: UserId, wish: SearchWish): void {
  if (isSearching(wish)) sessionStorage.setItem(keyOf(userId), JSON.stringify(wish));
  else sessionStorage.removeItem(keyOf(userId));
}

/** @returns what this person was searching for in this tab; null when it was nothing. */
export function keptWish(userId: UserId): SearchWish | null {
  const kept = sessionStorage.getItem(keyOf(userId));
  return kept === null ? null : { ...nothingWished, ...JSON.parse(kept) };
}
