import { createDatabase, type Database } from "@parley/db";
import { migrate } from "@parley/db/migrate";
import { databaseUrl, execute } from "@parley/db/testing";
import { fillChat } from "../../volume/fill-chat.ts";
import { batchRate } from "../anchors/batch.ts";
import type { Bench, Goal } from "../bench.ts";
import { type BenchChat, openBenchWorld } from "../server/bench-world.ts";

const EMPTY = "bench_empty";

/** The batch function in a database that holds much, in one that holds nothing, and over many chats. */
export const growth: Goal = {
  number: 18,
  title: "messages persisted per second with millions stored, and over many chats",
  figures: { "empty, 100 chats": "rows/s", "full, 100 chats": "rows/s", "full, many chats": "rows/s" },
  ratios: [
    { figure: "full, 100 chats", per: "empty, 100 chats", better: "higher", must: 0.85, stretch: 0.95 },
    { figure: "full, many chats", per: "full, 100 chats", better: "higher", must: 0.7, stretch: 0.9 },
  ],
  async prepare(bench) {
    const { world, sizes, database } = bench;
    const empty = await makeEmpty(bench);
    const [few, many] = [await world.directChats(sizes.chats), await world.directChats(sizes.activeChats)];
    await fillAll(bench, few);
    await database.pool.query("ANALYZE chats, members, messages");
    return async () => ({
      "empty, 100 chats": await batchRate(empty.database, { chats: empty.chats, sizes }),
      "full, 100 chats": await batchRate(database, { chats: few, sizes }),
      "full, many chats": await batchRate(database, { chats: many, sizes }),
    });
  },
};

async function makeEmpty({ stack, sizes }: Bench): Promise<{ database: Database; chats: BenchChat[] }> {
  await execute(stack.databaseUrl, `CREATE DATABASE ${EMPTY}`);
  const url = databaseUrl(stack.databaseUrl, EMPTY);
  await migrate(url);
  const world = openBenchWorld({ ...stack, databaseUrl: url });
  const chats = await world.directChats(sizes.chats);
  await world.close();
  return { database: createDatabase({ url, poolSize: 1 }), chats };
}

async function fillAll({ stack, sizes }: Bench, chats: readonly BenchChat[]): Promise<void> {
  for (const { id: chatId, members } of chats) {
    const users = members.map(({ id }) => ({ user: { id } }));
    await fillChat(stack.databaseUrl, { chatId, members: users, count: sizes.storedRows / chats.length });
  }
}
