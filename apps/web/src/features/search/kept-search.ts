import { useMe } from "@parley/client/react";
import { useEffect, useEffectEvent } from "react";
import { keepWish, keptWish } from "./kept-wish.ts";
import { isSearching } from "./search-wish.ts";
import type { Search } from "./use-search.ts";

/** Brings the search back after a reload, or on the way back from another site. Shows nothing. */
export function KeptSearch({ search: { wish, change } }: { search: Search }): null {
  const userId = useMe()?.id;
  const restore = useEffectEvent(() => {
    const kept = userId && !isSearching(wish) && keptWish(userId);
    if (kept) change(kept);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it is known who is searching.
  useEffect(() => restore(), [userId]);
  useEffect(() => {
    if (userId) keepWish(userId, wish);
  }, [userId, wish]);
  return null;
}
