import { PAGE_MAX_LIMIT } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../run.ts";
import { interleave } from "../testing/interleave.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const INT_MAX = 2_147_483_647;

async function aChatOf(count: number) {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(ann, { chatId, count });
  const seqs = async (page: object) =>
    (await bob.call("message.list", { chatId, ...page })).messages.map(({ seq }) => seq);
  return { ann, bob, chatId, seqs };
}

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

test("H1 history is ascending: by offset from the oldest, before and after a seq, 100 by default", async () => {
  const { seqs } = await aChatOf(120);
  expect(await seqs({})).toEqual(range(1, 100));
  expect(await seqs({ offset: 100 })).toEqual(range(101, 120));
  expect(await seqs({ offset: 7, limit: 3 })).toEqual([8, 9, 10]);
  expect(await seqs({ before: 4 })).toEqual([1, 2, 3]);
  expect(await seqs({ before: 118, limit: 2 })).toEqual([116, 117]);
  expect(await seqs({ before: INT_MAX, limit: 2 })).toEqual([119, 120]);
  expect(await seqs({ after: 118 })).toEqual([119, 120]);
  expect(await seqs({ after: 120 })).toEqual([]);
});

test("H1 a page beyond the end is empty, however far", async () => {
  const { seqs } = await aChatOf(1);
  expect(await seqs({ offset: INT_MAX })).toEqual([]);
  expect(await seqs({ after: INT_MAX, limit: PAGE_MAX_LIMIT })).toEqual([]);
  expect(await seqs({ before: 0 })).toEqual([]);
});

test.each([
  ["limit 0", { limit: 0 }],
  ["limit 201", { limit: 201 }],
  ["a negative offset", { offset: -1 }],
  ["two bounds", { before: 3, after: 1 }],
])("H1 refuses %s", async (_what, page) => {
  const { seqs } = await aChatOf(0);
  await expect(seqs(page)).rejects.toMatchObject({ code: "invalid_input" });
});

test("H2 a deep page reads as little as the first one", async () => {
  const { chatId } = await aChatOf(600);
  await world.core.db.pool.query("VACUUM ANALYZE messages");
  const blocksOf = async (first: number) => {
    const { rows } = await world.core.db.pool.query(
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)
       SELECT * FROM messages WHERE chat_id = '${chatId}' AND seq BETWEEN ${first} AND ${first + 9} ORDER BY seq`,
    );
    return rows[0]["QUERY PLAN"][0].Plan["Shared Hit Blocks"];
  };
  await blocksOf(1);
  expect(await blocksOf(590)).toBeLessThanOrEqual((await blocksOf(1)) + 2);
});

test("H3 messages that arrive while somebody pages cause no repeat and no gap", async () => {
  const { ann, chatId, seqs } = await aChatOf(40);
  const seen: number[] = [];
  for (let offset = 0; offset < 60; offset += 10) {
    const [page] = await Promise.all([seqs({ offset, limit: 10 }), sendMany(ann, { chatId, count: 5 })]);
    seen.push(...page);
  }
  expect(seen.slice(0, 40)).toEqual(range(1, 40));
  expect(seen).toEqual(range(1, seen.length));
});

test("I14 who is removed between the check and the reading gets nothing newer than the check", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann, bob]);
  await sendMany(ann, { chatId, count: 2 });
  const removeAndGoOn = async () => {
    await ann.call("member.remove", { chatId, userId: bob.id });
    await sendMany(ann, { chatId, count: 2 });
  };
  const core = interleave(world.core, { before: "list_messages", happen: removeAndGoOn });
  const input = { chatId, after: 0 };
  const { messages, lastSeq } = await run(core, { name: "message.list", caller: bob.actor, input });
  expect(messages.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(lastSeq).toBe(2);
});
