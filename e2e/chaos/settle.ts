import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "@parley/db";
import type { ChatId } from "@parley/protocol";
import type { ChaosClient } from "./clients/chaos-client.ts";
import type { View } from "./clients/view.ts";
import { isAtHead } from "./is-at-head.ts";
import type { Journal, Line } from "./journal.ts";
import type { Crowd } from "./load/create-crowd.ts";

const POLL_MS = 100;

type Parts = { crowd: Crowd; database: Database; journal: Journal; limitMs: number };

/**
 * Waits until everybody has his answers and shows what the server has, at most so long; then notes what each shows.
 * @returns how long it took, in ms
 */
export async function settle({ crowd, database, journal, limitMs }: Parts): Promise<number> {
  const begin = performance.now();
  const isTimeLeft = () => performance.now() - begin < limitMs;
  while (isTimeLeft() && !(await isCalm(crowd, database))) await sleep(POLL_MS);
  while (isTimeLeft() && (await countDifferent(await statesOf(crowd, database), database)) > 0)
    await sleep(POLL_MS);
  const tookMs = performance.now() - begin;
  for (const state of await statesOf(crowd, database)) journal.write(state);
  return tookMs;
}

/** The cheap look first: answers, connections, and how far the logs are. */
async function isCalm(crowd: Crowd, database: Database): Promise<boolean> {
  const waiting = [...crowd.clients, ...crowd.terminals].some((client) => client.unanswered() > 0);
  return !waiting && (await isAtHead(crowd, database));
}

type State = Omit<Line, "at">;

/** What each client shows of each chat that it is in, by its own account or the server's. */
async function statesOf({ clients }: Crowd, { pool }: Database): Promise<State[]> {
  const { rows } = await pool.query<{ userId: string; chatId: ChatId }>(
    'SELECT user_id AS "userId", chat_id AS "chatId" FROM members WHERE left_rev IS NULL',
  );
  const chatsOf = new Map<string, ChatId[]>();
  for (const { userId, chatId } of rows) chatsOf.set(userId, [...(chatsOf.get(userId) ?? []), chatId]);
  return clients.flatMap((client) => {
    const ids = new Set([...client.chatIds(), ...(chatsOf.get(client.person.id) ?? [])]);
    return [...ids].map((chatId) => stateOf(client, chatId, client.view(chatId)));
  });
}

function stateOf({ name, person }: ChaosClient, chatId: ChatId, view: View | undefined): State {
  return { client: name, userId: person.id, chatId, kind: "STATE", op: "view", data: view ?? {} };
}

async function countDifferent(states: readonly State[], { pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::integer AS count
     FROM jsonb_to_recordset($1::jsonb) AS state ("userId" uuid, "chatId" uuid, data jsonb)
     CROSS JOIN LATERAL (
       SELECT chaos.view_of("userId", "chatId", coalesce((data->>'first')::integer, 1))
     ) AS server (shown)
     WHERE server.shown IS DISTINCT FROM nullif(data, '{}')`,
    [JSON.stringify(states)],
  );
  return rows[0]?.count ?? 0;
}
