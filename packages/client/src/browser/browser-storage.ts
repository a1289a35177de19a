import type { ChatId } from "@parley/protocol";
import type { CacheEntry } from "../cache-storage.ts";
import { createMemoryStorage, type DeviceStorage } from "../device-storage.ts";
import type { PendingMessage } from "../state.ts";
import { createLocalDrafts } from "./local-drafts.ts";
import { answerOf, completionOf, createDatabase } from "./open-database.ts";

/** What the browser keeps of this server, in IndexedDB; in memory where there is none. */
export function createBrowserStorage(): DeviceStorage {
  if (typeof indexedDB === "undefined") return createMemoryStorage();
  const database = createDatabase();
  const news = new BroadcastChannel("parley-outbox");

  return {
    outbox: {
      async load(userId) {
        const table = (await database()).transaction("outbox").objectStore("outbox");
        const messages = await answerOf<PendingMessage[]>(table.index("senderId").getAll(userId));
        return messages.sort((a, b) => a.createdAt - b.createdAt);
      },
      put: (message) => changeOutbox((table) => table.put(message)),
      remove: (clientId) => changeOutbox((table) => table.delete(clientId)),
      exclusively,
      watch(listener) {
        news.addEventListener("message", listener);
        return () => news.removeEventListener("message", listener);
      },
    },
    drafts: createLocalDrafts(),
    cache: {
      async read(userId) {
        const table = (await database()).transaction("cache").objectStore("cache");
        const kept = await answerOf<{ entry: CacheEntry }[]>(table.index("userId").getAll(userId));
        return kept.map(({ entry }) => entry);
      },
      write: (userId, { put, remove }) =>
        change("cache", (table) => {
          for (const entry of put) table.put({ userId, entry });
          for (const key of remove) table.delete([userId, key]);
        }),
      wipe: (userId) =>
        change("cache", (table) => void table.delete(IDBKeyRange.bound([userId], [userId, []]))),
    },
  };

  async function changeOutbox(use: (table: IDBObjectStore) => void): Promise<void> {
    await change("outbox", use);
    news.postMessage("changed");
  }

  async function change(name: "outbox" | "cache", use: (table: IDBObjectStore) => void): Promise<void> {
    // The cache may be lost, the outbox may not: also not with the power.
    const durability = name === "cache" ? "relaxed" : "strict";
    const transaction = (await database()).transaction(name, "readwrite", { durability });
    use(transaction.objectStore(name));
    // At once: a page that is being left does not live to see that its requests were answered.
    transaction.commit();
    await completionOf(transaction);
  }
}

/** Web Locks, which end with their tab. Plain http has none: there the server's memory of client ids is enough. */
function exclusively<Result>(chatId: ChatId, work: () => Promise<Result>): Promise<Result> {
  if (!navigator.locks) return work();
  return navigator.locks.request(`parley-outbox:${chatId}`, work);
}
