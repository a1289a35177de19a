import { useSyncExternalStore } from "react";

/** @returns false where the server makes the page and while React takes it over; then true. */
export function useIsHere(): boolean {
  return useSyncExternalStore(neverChanges, isHere, isElsewhere);
}

const neverChanges = () => () => {};
const isHere = () => true;
const isElsewhere = () => false;
