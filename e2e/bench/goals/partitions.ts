import { randomUUID, randomUUIDv7 } from "node:crypto";
import { createDatabase, type Database } from "@parley/db";
import { migrate } from "@parley/db/migrate";
import { splitTables } from "@parley/db/partitions/split-tables";
import { appendMessages, type NewMessage } from "@parley/db/sql/append-messages";
import { listMessages } from "@parley/db/sql/messages";
import { databaseUrl, execute } from "@parley/db/testing";
import type { Goal } from "../bench.ts";
import { BODY } from "../generator/lane.ts";
import { type BenchChat, openBenchWorld } from "../server/bench-world.ts";
import { watchCpu } from "../server/cpu-seconds.ts";
import type { BenchStack } from "../server/start-bench-stack.ts";

const PARTS = 16;
const FULL_BATCH = 200;
const PAGE = 50;
const TIMES = 300;
const US_PER_SECOND = 1_000_000;

/** A database with few chats, its tables whole or split, and one connection to it at most. */
type Side = { name: string; database: Database; chats: readonly BenchChat[] };

/** What the CPU of Postgres is asked for, where the tables of messages are split and where they are whole, by turns. */
export const partitions: Goal = {
  number: 20,
  title: `what tables split into ${PARTS} cost Postgres (decision 0023)`,
  figures: Object.fromEntries(
    ["whole", "split"].flatMap((side) =>
      ["a row of 200", "a row of 2", "a row alone", "a page"].map((what) => [
        `${side}, ${what}`,
        "µs of CPU",
      ]),
    ),
  ),
  ratios: [],
  async prepare({ stack, sizes }) {
    const sides = await openSides(stack, sizes.chats);
    return async () => {
      const costs: Record<string, number> = {};
      for (const side of sides) Object.assign(costs, await costsOf(side));
      return costs;
    };
  },
};

/** @param chats how many in each */
export async function openSides(stack: BenchStack, chats: number): Promise<Side[]> {
  return [await openSide(stack, "whole", 1, chats), await openSide(stack, "split", PARTS, chats)];
}

async function openSide(stack: BenchStack, name: string, parts: number, count: number): Promise<Side> {
  await execute(stack.databaseUrl, `CREATE DATABASE bench_${name}`);
  const url = databaseUrl(stack.databaseUrl, `bench_${name}`);
  await migrate(url);
  const database = createDatabase({ url, poolSize: 1 });
  const connection = await database.pool.connect();
  await splitTables(connection, parts);
  connection.release();
  const world = openBenchWorld({ ...stack, databaseUrl: url });
  const chats = await world.directChats(count);
  await world.close();
  return { name, database, chats };
}

export async function costsOf({ name, database, chats }: Side): Promise<Record<string, number>> {
  const { pool } = database;
  const chatAt = (index: number) => chats[index % chats.length] as BenchChat;
  const batch = (first: number, size: number) =>
    appendMessages(
      pool,
      Array.from({ length: size }, (_, index) => messageTo(chatAt(first + index))),
    );
  // Only now: a connection that was idle for a minute is another one.
  const { rows } = await pool.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const cost = async (times: number, work: (time: number) => Promise<unknown>) => {
    const used = watchCpu([rows[0]?.pid ?? 0]);
    for (let time = 0; time < times; time += 1) await work(time);
    return (used() * US_PER_SECOND) / times;
  };
  // The pages of a chat that has some.
  await cost(TIMES / 10, (time) => batch(time, FULL_BATCH));
  return {
    [`${name}, a row of 200`]: (await cost(TIMES / 3, (time) => batch(time, FULL_BATCH))) / FULL_BATCH,
    // What a batch takes besides its rows follows from both; a message alone is written by a function of its own.
    [`${name}, a row of 2`]: (await cost(TIMES * 5, (time) => batch(time, 2))) / 2,
    [`${name}, a row alone`]: await cost(TIMES * 10, (time) => batch(time, 1)),
    [`${name}, a page`]: await cost(TIMES * 10, (time) =>
      listMessages(pool, { chatId: chatAt(time).id, first: 1, last: PAGE }),
    ),
  };
}

function messageTo({ id: chatId, members }: BenchChat): NewMessage {
  const message = { clientId: randomUUIDv7(), messageId: randomUUID(), body: BODY, handles: [] };
  return {
    ...message,
    chatId,
    senderId: members[0]?.id ?? "",
    replyToSeq: null,
    fileId: null,
    forwarded: null,
  };
}
