import { useTimeZone } from "use-intl";

/** @returns the zone in which the page tells times. */
export function useZone(): string {
  // The page's provider always sets one.
  return useTimeZone() ?? "UTC";
}
