import { indexMessages, listUnindexedChats } from "@parley/db/sql/index-messages";
import { transaction } from "@parley/db/sql/queryable";
import type { Chat } from "@parley/protocol";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createMetrics } from "../metrics/create-metrics.ts";
import type { Person } from "../testing/a-person.ts";
import { eventually } from "../testing/eventually.ts";
import { createWorld, type World } from "../testing/world.ts";
import { createMessageIndexer } from "./message-indexer.ts";

let world: World;
let ann: Person;
let chat: Chat;
beforeAll(async () => {
  world = await createWorld();
  // These tests say themselves what is indexed when.
  await world.core.indexer.close();
  ann = await world.aPerson("Ann");
});
beforeEach(async () => {
  chat = await world.aGroup([ann]);
});
afterAll(() => world.close());

const say = async (...bodies: string[]) => {
  for (const body of bodies)
    await ann.call("message.send", { chatId: chat.id, clientId: crypto.randomUUID(), body });
};
const index = (mostEach?: number) =>
  indexMessages(world.core.db.pool, { chatIds: [chat.id], ...(mostEach && { mostEach }) });
const found = async (query: string) => {
  const { results } = await ann.call("message.search", { query, chatId: chat.id });
  return results.map(({ message }) => message.body);
};
const indexed = async () => {
  const { rows } = await world.core.db.pool.query<{ body: string }>(
    "SELECT body FROM message_search WHERE chat_id = $1 ORDER BY seq",
    [chat.id],
  );
  return rows.map(({ body }) => body);
};

test("a message is found at once, and once, whether it is indexed or not", async () => {
  await say("one walrus", "two walruses");
  expect(await found("walrus")).toEqual(["two walruses", "one walrus"]);
  expect(await index(1)).toEqual([chat.id]);
  expect(await indexed()).toEqual(["one walrus"]);
  expect(await found("walrus")).toEqual(["two walruses", "one walrus"]);
  expect(await index()).toEqual([]);
  await say("three walruses");
  expect(await found("alrus")).toEqual(["three walruses", "two walruses", "one walrus"]);
});

test("of many who index a chat at once each message is added once", async () => {
  await say("a", "b", "c", "d");
  await Promise.all([index(1), index(2), index(3), index()]);
  expect(await indexed()).toEqual(["a", "b", "c", "d"]);
});

test("I20 what is edited or deleted leaves nothing behind, indexed before or after", async () => {
  await say("first secret", "second secret", "third secret", "fourth secret");
  await index(2);
  for (const seq of [1, 3]) await ann.call("message.edit", { chatId: chat.id, seq, body: "harmless" });
  for (const seq of [2, 4]) await ann.call("message.delete", { chatId: chat.id, seq });
  expect(await found("secret")).toEqual([]);
  expect(await found("harmless")).toEqual(["harmless", "harmless"]);
  await index();
  expect(await indexed()).toEqual(["harmless", "harmless"]);
  expect(await found("harmless")).toEqual(["harmless", "harmless"]);
});

test.each(["edit", "delete"] as const)("I20 a text is not indexed past its %s", async (change) => {
  await say("a secret");
  const { pool } = world.core.db;
  const { promise: isChanged, resolve } = Promise.withResolvers<unknown>();
  await transaction(pool, async (tx) => {
    await indexMessages(tx, { chatIds: [chat.id] });
    const place = { chatId: chat.id, seq: 1 };
    resolve(
      change === "edit"
        ? ann.call("message.edit", { ...place, body: "harmless" })
        : ann.call("message.delete", place),
    );
    // It waits for the indexing, which has read the old text.
    await eventually(async () => {
      const { rows } = await pool.query(
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
      );
      expect(rows).toHaveLength(1);
    });
  });
  await isChanged;
  expect(await indexed()).toEqual(change === "edit" ? ["harmless"] : []);
});

test("what a process left behind that is no more is indexed by the next one", async () => {
  await say("left behind", "as well");
  expect(await listUnindexedChats(world.core.db.pool)).toContain(chat.id);
  const indexer = createMessageIndexer(world.core.db.pool, createMetrics());
  await indexer.catchUp();
  await eventually(async () => expect(await listUnindexedChats(world.core.db.pool)).toEqual([]));
  expect(await indexed()).toEqual(["left behind", "as well"]);
  await indexer.close();
});

test("what is written is indexed behind it, without being asked for", async () => {
  const other = await world.inAnotherProcess(ann);
  await other.call("message.send", { chatId: chat.id, clientId: "behind", body: "soon" });
  await eventually(async () => expect(await indexed()).toEqual(["soon"]));
});

test("nothing is left of the texts of a chat that is gone", async () => {
  await say("gone");
  await index();
  await world.core.db.pool.query("DELETE FROM chats WHERE id = $1", [chat.id]);
  expect(await indexed()).toEqual([]);
});
