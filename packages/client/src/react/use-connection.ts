import type { Connection } from "../state.ts";
import { useClientState } from "./use-client-state.ts";

/** @returns what the header shows about the connection. */
export function useConnection(): Connection {
  return useClientState((state) => state.connection);
}
