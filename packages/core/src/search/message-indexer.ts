import { setTimeout as delay } from "node:timers/promises";
import { indexMessages, listUnindexedChats } from "@parley/db/sql/index-messages";
import type { Queryable } from "@parley/db/sql/queryable";
import { SEARCH_INDEX_BATCH_MAX, SEARCH_INDEX_EVERY_MS, SEARCH_INDEX_RETRY_MS } from "@parley/protocol";
import type { Metrics } from "../metrics/create-metrics.ts";

/** A chat has few messages above its mark: more chats at once share a batch than would get one of their own. */
const CHATS_AT_ONCE = 100;

export type MessageIndexer = {
  /** Something was written into this chat, and is committed. */
  note(chatId: string): void;
  /** Looks for what processes left behind that are no more. */
  catchUp(): Promise<void>;
  /** Ends with the batch that is under way: what is left is found by whoever catches up. */
  close(): Promise<void>;
};

/**
 * Puts what this process writes into the index of texts, behind the writing: a few times a second, one batch at a time,
 * with a rest as long as the batch took, so that sending comes first. Nothing waits for it: a search reads what is not
 * indexed yet from the messages themselves.
 */
export function createMessageIndexer(db: Queryable, metrics: Metrics): MessageIndexer {
  const due = new Set<string>();
  const closing = new AbortController();
  let working: Promise<void> | undefined;
  metrics.watch({
    name: "queue_search_chats",
    help: "Chats with messages that wait for the index of texts.",
    read: () => due.size,
  });

  function note(chatId: string): void {
    due.add(chatId);
    working ??= work();
  }

  async function work(): Promise<void> {
    let restMs = SEARCH_INDEX_EVERY_MS;
    while (due.size > 0 && (await hasRested(restMs))) restMs = await indexNext();
    working = undefined;
  }

  /** @returns how long to rest */
  async function indexNext(): Promise<number> {
    const begunAt = performance.now();
    const chatIds = [...due].slice(0, CHATS_AT_ONCE);
    for (const chatId of chatIds) due.delete(chatId);
    try {
      const mostEach = Math.ceil(SEARCH_INDEX_BATCH_MAX / chatIds.length);
      for (const chatId of await indexMessages(db, { chatIds, mostEach })) due.add(chatId);
      return Math.max(SEARCH_INDEX_EVERY_MS, performance.now() - begunAt);
    } catch {
      // The database is away, which whoever writes is told. Until it is back this waits.
      for (const chatId of chatIds) due.add(chatId);
      return SEARCH_INDEX_RETRY_MS;
    }
  }

  /** @returns false when it is closed by then */
  function hasRested(ms: number): Promise<boolean> {
    const options = { ref: false, signal: closing.signal };
    return delay(ms, true, options).catch(() => false);
  }

  return {
    note,
    async catchUp() {
      for (const chatId of await listUnindexedChats(db)) note(chatId);
    },
    async close() {
      closing.abort();
      await working;
    },
  };
}
