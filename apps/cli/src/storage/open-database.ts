import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";

const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_DIR = 0o700;
const BUSY_WAIT_MS = 2_000;

/** Opens the file, which only its owner can read. Several processes may have it open. @throws Error */
export function openDatabase(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true, mode: OWNER_ONLY_DIR });
  closeSync(openSync(path, "a", OWNER_ONLY_FILE));
  const database = new DatabaseSync(path);
  database.exec(
    `PRAGMA busy_timeout = ${BUSY_WAIT_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL`,
  );
  database.exec(TABLES);
  return database;
}

/** A cache of another shape is recognised by its entries; the outbox keeps its shape. */
const TABLES = `
  CREATE TABLE IF NOT EXISTS outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT, client_id TEXT NOT NULL UNIQUE, user_id TEXT NOT NULL, message TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS drafts (
    user_id TEXT NOT NULL, chat_id TEXT NOT NULL, draft TEXT NOT NULL, PRIMARY KEY (user_id, chat_id)
  );
  CREATE TABLE IF NOT EXISTS cache (
    user_id TEXT NOT NULL, key TEXT NOT NULL, entry TEXT NOT NULL, PRIMARY KEY (user_id, key)
  );
`;
