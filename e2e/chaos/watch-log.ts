import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "@parley/db";
import type { Journal } from "./journal.ts";

const POLL_MS = 50;
/** How far back something late would show. */
const LOOK_BACK = 30;

/** Polls the logs of all chats as somebody would who trusts their order, and notes what appears where he has been. */
export function watchLog({ pool }: Database, journal: Journal): () => Promise<void> {
  const heads = new Map<string, number>();
  const seen = new Set<string>();
  let isOver = false;
  const watching = watch();

  async function watch(): Promise<void> {
    while (!isOver) {
      await look().catch(() => {});
      await sleep(POLL_MS);
    }
  }

  async function look(): Promise<void> {
    const { rows } = await pool.query<{ chatId: string; rev: number }>(
      `SELECT chats.id AS "chatId", newest.rev FROM chats CROSS JOIN LATERAL (
         SELECT rev FROM messages WHERE chat_id = chats.id ORDER BY rev DESC LIMIT $1
       ) AS newest ORDER BY newest.rev`,
      [LOOK_BACK],
    );
    const before = new Map(heads);
    for (const { chatId, rev } of rows) note({ chatId, rev }, before.get(chatId) ?? 0);
  }

  function note({ chatId, rev }: { chatId: string; rev: number }, head: number): void {
    const key = `${chatId} ${rev}`;
    const isLate = rev < head && head - rev < LOOK_BACK && !seen.has(key);
    if (isLate) journal.write({ client: "poller", kind: "RX", op: "late", chatId, rev });
    seen.add(key);
    heads.set(chatId, Math.max(rev, heads.get(chatId) ?? 0));
  }

  return async () => {
    isOver = true;
    await watching;
  };
}
