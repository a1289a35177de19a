import type { Presence, UserId } from "@parley/protocol";
import { useClientState } from "./use-client-state.ts";

/** @returns who is known to be online; nobody is without a connection. */
export function useOnlineIds(): readonly UserId[] {
  return useClientState(({ presences, connection }) => {
    if (connection !== "online" && connection !== "updating") return [];
    const online = Object.values<Presence>(presences).filter(({ isOnline }) => isOnline);
    return online.map(({ userId }) => userId);
  });
}
