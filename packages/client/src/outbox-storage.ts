import type { PendingMessage } from "./state.ts";

/** Where messages wait that the server has not acknowledged. */
export type OutboxStorage = {
  /** @returns what an earlier run left behind, oldest first. */
  load(): Promise<PendingMessage[]>;
  put(message: PendingMessage): Promise<void>;
  remove(clientId: string): Promise<void>;
};

/** Keeps them as long as the page or the process lives. */
export function createMemoryOutboxStorage(): OutboxStorage {
  const messages = new Map<string, PendingMessage>();
  return {
    load: async () => [...messages.values()],
    put: async (message) => void messages.set(message.clientId, message),
    remove: async (clientId) => void messages.delete(clientId),
  };
}
