import { useRef, useSyncExternalStore } from "react";
import type { State } from "../state.ts";
import { useClient } from "./client-provider.ts";
import { createSelection } from "./create-selection.ts";

/**
 * Observes a part of the state. The component renders again only when what the selector returns is not shallowly
 * equal to what it returned before, so a selector may build an object or an array.
 */
export function useClientState<Selected>(selector: (state: State) => Selected): Selected {
  const client = useClient();
  const selection = useRef<ReturnType<typeof createSelection<Selected>>>(null);
  selection.current ??= createSelection<Selected>();
  const select = selection.current;
  const getSnapshot = () => select(selector, client.getState());
  return useSyncExternalStore(client.subscribe, getSnapshot, getSnapshot);
}
