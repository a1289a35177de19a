const NAME = "parley";
/** A new number gets `upgrade` called: it may drop the cache, and never the outbox. */
const VERSION = 1;

/** Opens the browser's database of this server, once; all tabs share it. @throws DOMException where there is none */
export function createDatabase(): () => Promise<IDBDatabase> {
  let opening: Promise<IDBDatabase> | undefined;
  return () => {
    opening ??= open().catch((error) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };

  async function open(): Promise<IDBDatabase> {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => upgrade(request.result);
    const database = await answerOf(request);
    // A tab with a newer version waits until the others let go.
    database.onversionchange = () => {
      database.close();
      opening = undefined;
    };
    return database;
  }
}

function upgrade(database: IDBDatabase): void {
  database.createObjectStore("outbox", { keyPath: "clientId" }).createIndex("senderId", "senderId");
  database.createObjectStore("cache", { keyPath: ["userId", "entry.key"] }).createIndex("userId", "userId");
}

/** @returns what the request answers with. @throws DOMException */
export function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Resolves when everything of the transaction is on the disk. @throws DOMException when nothing is */
export function completionOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
