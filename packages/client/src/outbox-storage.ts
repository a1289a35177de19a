import type { ChatId, UserId } from "@parley/protocol";
import type { PendingMessage } from "./state.ts";

/** Where messages wait that the server has not acknowledged. Tabs or processes of one device share it. */
export type OutboxStorage = {
  /** @returns what this person has left unsent on the device, oldest first. */
  load(userId: UserId): Promise<PendingMessage[]>;
  /** Keeps the message, in place of an older state of it. */
  put(message: PendingMessage): Promise<void>;
  remove(clientId: string): Promise<void>;
  /** Runs `work` while nobody else who shares the storage does the same for this chat; however that one ends. */
  exclusively<Result>(chatId: ChatId, work: () => Promise<Result>): Promise<Result>;
  /** Calls back when somebody else may have changed what is stored. @returns a function that ends it */
  watch(listener: () => void): () => void;
};

/** Keeps them as long as the page or the process lives. Clients that are given the same one are like tabs. */
export function createMemoryOutboxStorage(): OutboxStorage {
  const messages = new Map<string, PendingMessage>();
  const listeners = new Set<() => void>();
  const locks = new Map<ChatId, Promise<unknown>>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };

  return {
    load: async (userId) => [...messages.values()].filter(({ senderId }) => senderId === userId),
    async put(message) {
      messages.set(message.clientId, message);
      tell();
    },
    async remove(clientId) {
      messages.delete(clientId);
      tell();
    },
    exclusively(chatId, work) {
      const run = (locks.get(chatId) ?? Promise.resolve()).then(work);
      locks.set(
        chatId,
        run.catch(() => {}),
      );
      return run;
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
