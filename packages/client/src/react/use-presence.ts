import type { Presence, UserId } from "@parley/protocol";
import { useClientState } from "./use-client-state.ts";

/** @returns whether somebody is online, or when he was; undefined when it is not shown, or not known without a connection. */
export function usePresence(userId: UserId | undefined): Presence | undefined {
  return useClientState(({ presences, connection }) => {
    const isKnown = userId !== undefined && (connection === "online" || connection === "updating");
    return isKnown ? presences[userId] : undefined;
  });
}
