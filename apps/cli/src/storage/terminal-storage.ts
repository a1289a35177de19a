import type { DatabaseSync } from "node:sqlite";
import { createMemoryStorage, type DeviceStorage } from "@parley/client";
import { unwritable } from "../session/unwritable.ts";
import { openDatabase } from "./open-database.ts";
import { createProcessLock } from "./process-lock.ts";

/** How often a process looks for what the others have left. */
const WATCH_EVERY_MS = 500;

type Places = { storagePath: string };

/** What a profile keeps of one server, in SQLite; in memory where nothing can be written. */
export function createTerminalStorage(places: Places): DeviceStorage {
  try {
    return openTerminalStorage(places);
  } catch {
    return createMemoryStorage();
  }
}

/** The same for whoever promises that it is kept. @throws TerminalError where nothing can be written */
export function openTerminalStorage({ storagePath }: Places): DeviceStorage {
  const database = openWritable(storagePath);
  const sendLock = createProcessLock(`${storagePath}.lock`);
  const run = (sql: string, ...values: string[]) => {
    try {
      database.prepare(sql).run(...values);
    } catch (cause) {
      throw unwritable(storagePath, cause);
    }
  };
  const rows = (sql: string, userId: string) =>
    database
      .prepare(sql)
      .all(userId)
      .map(({ json }) => JSON.parse(String(json)));

  return {
    outbox: {
      load: async (userId) =>
        rows("SELECT message AS json FROM outbox WHERE user_id = ? ORDER BY id", userId),
      put: async (message) => run(PUT_MESSAGE, message.clientId, message.senderId, JSON.stringify(message)),
      remove: async (clientId) => run("DELETE FROM outbox WHERE client_id = ?", clientId),
      exclusively: (_chatId, work) => sendLock(work),
      watch: (listener) => watch(database, listener),
    },
    drafts: {
      load: async (userId) => rows("SELECT draft AS json FROM drafts WHERE user_id = ?", userId),
      put: async (userId, draft) => run(PUT_DRAFT, userId, draft.chatId, JSON.stringify(draft)),
      remove: async (userId, chatId) =>
        run("DELETE FROM drafts WHERE user_id = ? AND chat_id = ?", userId, chatId),
    },
    cache: {
      read: async (userId) => rows("SELECT entry AS json FROM cache WHERE user_id = ?", userId),
      write: async (userId, { put, remove }) =>
        inTransaction(database, () => {
          for (const entry of put) run(PUT_ENTRY, userId, entry.key, JSON.stringify(entry));
          for (const key of remove) run("DELETE FROM cache WHERE user_id = ? AND key = ?", userId, key);
        }),
      wipe: async (userId) => {
        run("DELETE FROM cache WHERE user_id = ?", userId);
        writeAnew(database);
      },
    },
  };
}

const PUT_MESSAGE = `INSERT INTO outbox (client_id, user_id, message) VALUES (?, ?, ?)
  ON CONFLICT (client_id) DO UPDATE SET message = excluded.message`;
const PUT_DRAFT = "INSERT OR REPLACE INTO drafts (user_id, chat_id, draft) VALUES (?, ?, ?)";
const PUT_ENTRY = "INSERT OR REPLACE INTO cache (user_id, key, entry) VALUES (?, ?, ?)";

function openWritable(path: string): DatabaseSync {
  try {
    return openDatabase(path);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec("BEGIN IMMEDIATE");
  try {
    work();
    database.exec("COMMIT");
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}

/** What was deleted can be read in the file until then. While another process reads it, it has to wait. */
function writeAnew(database: DatabaseSync): void {
  try {
    database.exec("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
  } catch {
    // The next time.
  }
}

/** SQLite counts what other connections have committed. */
function watch(database: DatabaseSync, listener: () => void): () => void {
  const version = () => database.prepare("PRAGMA data_version").get()?.data_version;
  let seen = version();
  const timer = setInterval(() => {
    const present = version();
    if (present === seen) return;
    seen = present;
    listener();
  }, WATCH_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
