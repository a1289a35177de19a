import type { Presence } from "@parley/protocol";
import type { State } from "./state.ts";

/** @returns the state with these people's presence as it is now. */
export function takePresences(state: State, presences: readonly Presence[]): State {
  const news = Object.fromEntries(presences.map((presence) => [presence.userId, presence]));
  return { ...state, presences: { ...state.presences, ...news } };
}
