import { type CacheStorage, createMemoryCacheStorage } from "./cache-storage.ts";
import { createMemoryDraftStorage, type DraftStorage } from "./draft-storage.ts";
import { createMemoryOutboxStorage, type OutboxStorage } from "./outbox-storage.ts";

/** What a device keeps of one server between runs. Each person on it has his own part, and sees no other. */
export type DeviceStorage = { outbox: OutboxStorage; drafts: DraftStorage; cache: CacheStorage };

/** Keeps it as long as the page or the process lives. */
export function createMemoryStorage(): DeviceStorage {
  return {
    outbox: createMemoryOutboxStorage(),
    drafts: createMemoryDraftStorage(),
    cache: createMemoryCacheStorage(),
  };
}
