import type { ChatId, UserId } from "@parley/protocol";
import type { DraftStorage } from "../draft-storage.ts";

/** In localStorage, which writes before it returns: the last word typed is there however fast the page is left. */
export function createLocalDrafts(): DraftStorage {
  return {
    async load(userId) {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(keyOf(userId)));
      return keys.map((key) => JSON.parse(localStorage.getItem(key) ?? ""));
    },
    put: async (userId, draft) => localStorage.setItem(keyOf(userId, draft.chatId), JSON.stringify(draft)),
    remove: async (userId, chatId) => localStorage.removeItem(keyOf(userId, chatId)),
  };
}

function keyOf(userId: UserId, chatId: ChatId | "" = ""): string {
  return `parley:draft:${userId}:${chatId}`;
}
