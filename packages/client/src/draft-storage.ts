import type { ChatId, UserId } from "@parley/protocol";

/** What the person has typed into a chat and the server does not have yet. */
export type TypedDraft = {
  chatId: ChatId;
  /** Empty when it was sent or taken back. */
  body: string;
  /** The version of the server's draft that it began from; 0 when there was none. */
  baseVersion: number;
};

/** Where typed text waits for the server, on the device. */
export type DraftStorage = {
  load(userId: UserId): Promise<TypedDraft[]>;
  put(userId: UserId, draft: TypedDraft): Promise<void>;
  remove(userId: UserId, chatId: ChatId): Promise<void>;
};

export function createMemoryDraftStorage(): DraftStorage {
  const drafts = new Map<string, { userId: UserId; draft: TypedDraft }>();
  return {
    load: async (userId) =>
      [...drafts.values()].filter((kept) => kept.userId === userId).map(({ draft }) => draft),
    put: async (userId, draft) => void drafts.set(`${userId} ${draft.chatId}`, { userId, draft }),
    remove: async (userId, chatId) => void drafts.delete(`${userId} ${chatId}`),
  };
}
