import { PAGE_MAX_LIMIT } from "@parley/protocol";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import * as z from "zod/mini";
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
  ["a seq and a date", { around: 3, date: "2026-01-01T00:00:00Z" }],
  ["a date that is none", { date: "yesterday" }],
])("H1 refuses %s", async (_what, page) => {
  const { seqs } = await aChatOf(0);
  await expect(seqs(page)).rejects.toMatchObject({ code: "invalid_input" });
});

test("H1 a page around a seq has it in its middle, and is as full as it can be near the ends", async () => {
  const { seqs } = await aChatOf(30);
  expect(await seqs({ around: 15, limit: 5 })).toEqual([13, 14, 15, 16, 17]);
  expect(await seqs({ around: 2, limit: 5 })).toEqual([1, 2, 3, 4, 5]);
  expect(await seqs({ around: 30, limit: 5 })).toEqual([26, 27, 28, 29, 30]);
  expect(await seqs({ around: INT_MAX, limit: 2 })).toEqual([29, 30]);
  expect(await seqs({ around: 0, limit: 2 })).toEqual([1, 2]);
  expect(await seqs({ around: 9 })).toEqual(range(1, 30));
});

test("H1 jump to date: the page around the first message at or after a time", async () => {
  const { seqs, chatId } = await aChatOf(1_000);
  const day = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString();
  await world.core.db.pool.query(
    "UPDATE messages SET created_at = '2026-01-01Z'::timestamptz + seq * interval '1 day' WHERE chat_id = $1",
    [chatId],
  );
  for (const seq of [2, 3, 500, 777, 999])
    expect(await seqs({ date: day(seq), limit: 3 })).toEqual([seq - 1, seq, seq + 1]);
  expect(await seqs({ date: day(499.5), limit: 3 })).toEqual([499, 500, 501]);
  expect(await seqs({ date: day(-9), limit: 3 })).toEqual([1, 2, 3]);
  expect(await seqs({ date: "2026-01-11T02:00:00+02:00", limit: 1 })).toEqual([10]);
  expect(await seqs({ date: day(5_000), limit: 3 })).toEqual([998, 999, 1_000]);
});

test("H2 a page at a date costs a few look-ups in a large chat", async () => {
  const { chatId } = await aChatOf(600);
  const connection = await world.core.db.pool.connect();
  // What the connection did a moment ago may be among what is counted in a transaction: Postgres passes it on once a second.
  const countReads = async () => {
    const { rows } = await connection.query(
      `SELECT sum(idx_tup_fetch + seq_tup_read)::integer AS count
       FROM pg_stat_xact_user_tables WHERE relname LIKE 'messages%'`,
    );
    return rows[0].count;
  };
  await connection.query("BEGIN");
  const before = await countReads();
  await connection.query("SELECT first_seq_at($1, now() + interval '1 day')", [chatId]);
  const readCount = (await countReads()) - before;
  await connection.query("COMMIT");
  connection.release();
  expect(readCount).toBeGreaterThan(0);
  expect(readCount).toBeLessThanOrEqual(Math.ceil(Math.log2(600)) + 1);
});

test("H1 an empty chat has an empty page at every date", async () => {
  const { seqs } = await aChatOf(0);
  expect(await seqs({ date: "2026-01-01T00:00:00Z" })).toEqual([]);
  expect(await seqs({ around: 1 })).toEqual([]);
});

test("H2 an offset is arithmetic: a page at any depth asks the same of the database, which skips no rows", async () => {
  const { seqs } = await aChatOf(600);
  // What is indexed behind the writing would be counted too.
  await world.core.indexer.close();
  const asked = async (offset: number) => {
    const query = vi.spyOn(world.core.db.pool, "query");
    expect(await seqs({ offset, limit: 10 })).toEqual(range(offset + 1, offset + 10));
    const texts = query.mock.calls.map(([first]: unknown[]) =>
      JSON.stringify(z.object({ text: z.string() }).parse(first)),
    );
    query.mockRestore();
    return texts;
  };
  const first = await asked(0);
  expect(await asked(590)).toEqual(first);
  expect(first.join()).not.toMatch(/OFFSET/i);
});

test("H2 a page at any depth reads its rows and the way to them, and none before", async () => {
  const rowsOfPage = 10;
  // Its levels, and the leaf next to the one where the page begins.
  const blocksOfIndex = 5;
  const { chatId } = await aChatOf(600);
  await world.core.db.pool.query("VACUUM ANALYZE messages");
  const blocksOf = async (first: number) => {
    const { rows } = await world.core.db.pool.query(
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)
       SELECT * FROM messages WHERE chat_id = '${chatId}' AND seq BETWEEN ${first} AND ${first + rowsOfPage - 1} ORDER BY seq`,
    );
    return rows[0]["QUERY PLAN"][0].Plan["Shared Hit Blocks"];
  };
  await blocksOf(1);
  // Where earlier rows have left room, each row may lie in a block of its own.
  for (const first of [1, 300, 590])
    expect(await blocksOf(first)).toBeLessThanOrEqual(rowsOfPage + blocksOfIndex);
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
