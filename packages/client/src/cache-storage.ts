import type { ChatId, Me, MySettings, UserId } from "@parley/protocol";
import type { ChatState, State } from "./state.ts";

/** What of the state belongs to no single chat. */
export type CachedHead = Pick<State, "users" | "drafts" | "ownRev" | "blockedIds"> & {
  me: Me;
  /** What `ownRev` is a cursor of, as it was at that moment: tabs write their chats at different times. */
  own: Readonly<Record<ChatId, { mine: MySettings; lastReadSeq: number }>>;
};

export type CacheEntry = { version: number } & (
  | { key: "head"; head: CachedHead }
  | { key: ChatId; chat: ChatState }
);

/** Where the last known state is kept: it may be lost at any time, and nothing is in it that the server has not. */
export type CacheStorage = {
  read(userId: UserId): Promise<CacheEntry[]>;
  /** All of it or nothing. */
  write(userId: UserId, change: CacheChange): Promise<void>;
  wipe(userId: UserId): Promise<void>;
};

export type CacheChange = { put: readonly CacheEntry[]; remove: readonly string[] };

export function createMemoryCacheStorage(): CacheStorage {
  const byUser = new Map<UserId, Map<string, CacheEntry>>();
  return {
    read: async (userId) => [...(byUser.get(userId)?.values() ?? [])],
    async write(userId, { put, remove }) {
      const entries = byUser.get(userId) ?? new Map<string, CacheEntry>();
      byUser.set(userId, entries);
      for (const entry of put) entries.set(entry.key, entry);
      for (const key of remove) entries.delete(key);
    },
    wipe: async (userId) => void byUser.delete(userId),
  };
}
