import type { Me } from "@parley/protocol";
import { useClientState } from "./use-client-state.ts";

/** @returns the signed-in person, null until he is loaded. */
export function useMe(): Me | null {
  return useClientState((state) => state.me);
}
