import { randomUUID } from "node:crypto";
import { type AppendResult, appendMessages, type NewMessage } from "@parley/db/sql/append-messages";
import { type Queryable, transaction } from "@parley/db/sql/queryable";
import type { ChatId } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import type { Person } from "../testing/a-person.ts";
import { eventually } from "../testing/eventually.ts";
import { aFile, type SendScene, sends } from "../testing/sends.ts";
import { createWorld, type World } from "../testing/world.ts";

// Postgres has a function for one message and another for several: whatever comes of a message, both say and do the same.

let world: World;
let people: Omit<SendScene, "chatId">;
let elsewhere: ChatId;
beforeAll(async () => {
  world = await createWorld({ poolSize: 8 });
  const [ann, bob, eve, stranger] = await world.people("Ann", "Bob", "Eve", "Stranger");
  people = { world, ann, bob, eve, stranger };
  elsewhere = (await world.aGroup([stranger])).id;
});
afterAll(() => world.close());

async function aScene(): Promise<SendScene> {
  const { ann, bob, eve } = people;
  const { id: chatId } = await world.aGroup([ann, bob, eve]);
  for (const person of [ann, bob, eve])
    await person.call("message.send", { chatId, clientId: "first", body: "hello" });
  return { ...people, chatId };
}

function aMessage(chatId: ChatId, { id: senderId }: Person): NewMessage {
  const message = { chatId, senderId, clientId: "id", messageId: newId<string>(), body: "hi" };
  return { ...message, replyToSeq: null, forwarded: null, fileId: null, handles: [] };
}

const query = (text: string, values: unknown[] = []) => world.core.db.pool.query(text, values);

test.each(Object.entries(sends))(
  "%s: the same alone as with another message",
  async (_, [outcome, prepare]) => {
    const another = { ...aMessage(elsewhere, people.stranger), clientId: randomUUID() };
    const [alone, together] = [await send(prepare, []), await send(prepare, [another])];
    expect(alone.result?.outcome).toBe(outcome);
    expect(numbered(alone)).toEqual(numbered(together));
  },
);

/** Sends it in a scene of its own. @returns what came of it, and all that is stored then */
async function send(prepare: (typeof sends)[string][1], others: readonly NewMessage[]) {
  const scene = await aScene();
  const message = { ...aMessage(scene.chatId, scene.ann), ...(await prepare?.(scene)) };
  await makeOld(message);
  const [result] = await appendMessages(world.core.db.pool, [message, ...others]);
  return { message, result, stored: await everythingOf(message) };
}

const LONG_AGO = "2026-01-01T00:00:00.000Z";

/** So that a time which is written now is no other. */
async function makeOld({ chatId, fileId }: NewMessage): Promise<void> {
  const moved = (column: string) => `${column} = CASE WHEN ${column} IS NOT NULL THEN $2::timestamptz END`;
  const age = (table: string, columns: string[], key: string, id: string | null) =>
    query(`UPDATE ${table} SET ${columns.map(moved).join(", ")} WHERE ${key} = $1`, [id, LONG_AGO]);
  await age("chats", ["created_at", "last_activity_at"], "id", chatId);
  await age("members", ["joined_at", "last_read_at"], "chat_id", chatId);
  await age("messages", ["created_at", "edited_at", "deleted_at"], "chat_id", chatId);
  await age("files", ["created_at"], "id", fileId);
}

async function everythingOf({ chatId, fileId }: NewMessage): Promise<unknown[]> {
  const tables = await Promise.all([
    query("SELECT * FROM chats WHERE id = $1", [chatId]),
    // A person's own rev counts through all chats.
    query("SELECT *, 0 AS own_rev FROM members WHERE chat_id = $1 ORDER BY user_id", [chatId]),
    query("SELECT * FROM messages WHERE chat_id = $1 ORDER BY seq", [chatId]),
    query("SELECT * FROM mentions WHERE chat_id = $1 ORDER BY seq, user_id", [chatId]),
    query("SELECT * FROM files WHERE id = $1", [fileId]),
  ]);
  return tables.map(({ rows }) => rows);
}

const ID = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/g;

/** Ids that differ from scene to scene by the order in which they appear, and the time of writing as such. */
function numbered(sent: { result: AppendResult | undefined }): unknown {
  const { ann, bob, eve, stranger } = people;
  const lasting = new Set<string>([ann, bob, eve, stranger].map(({ id }) => id));
  const ids: string[] = [];
  const nameOf = (id: string) => {
    if (lasting.has(id)) return id;
    if (!ids.includes(id)) ids.push(id);
    return `id ${ids.indexOf(id)}`;
  };
  const text = JSON.stringify(sent).replaceAll(ID, nameOf);
  const { result } = sent;
  if (result?.outcome !== "created") return JSON.parse(text);
  return JSON.parse(text.replaceAll(result.createdAt.toISOString(), "then"));
}

test.each([
  ["nothing", ""],
  ["a message in each", "ANALYZE messages"],
])(
  "where Postgres has counted %s, of what is in the chats nothing is read but what is answered",
  async (_, count) => {
    const few = await createWorld();
    const ann = await few.aPerson("Ann");
    const chats = await Promise.all(Array.from({ length: 3 }, () => few.aGroup([ann])));
    const inEach = () => chats.map(({ id }) => ({ ...aMessage(id, ann), clientId: randomUUID() }));
    await appendMessages(few.core.db.pool, inEach());
    await few.core.db.pool.query(count);
    const read = await transaction(few.core.db.pool, async (tx) => {
      await appendMessages(tx, Array.from({ length: 60 }, inEach).flat());
      const before = await countRead(tx);
      const [alone, ...others] = inEach().map((message) => ({ ...message, replyToSeq: 1 }));
      await appendMessages(tx, alone ? [alone] : []);
      await appendMessages(tx, others);
      return (await countRead(tx)) - before;
    });
    await few.close();
    expect(read).toBe(3);
  },
);

test("what repeats something of its batch is written after it, and its answer comes in its place", async () => {
  const { ann, bob, chatId } = await aScene();
  const [fileId, text] = [await aFile(people, ann), aMessage(chatId, ann)];
  const results = await appendMessages(world.core.db.pool, [
    text,
    { ...text, messageId: newId() },
    { ...text, messageId: newId(), body: "ho" },
    { ...aMessage(chatId, bob), body: "ho" },
    { ...text, messageId: newId(), clientId: "with a file", fileId },
    { ...text, messageId: newId(), clientId: "with the same", fileId },
    text,
  ]);
  const [created, again] = results;
  expect(results.map(({ outcome }) => outcome)).toEqual([
    "created",
    "duplicate",
    "conflict",
    "created",
    "created",
    "no_file",
    "duplicate",
  ]);
  expect(again).toMatchObject({ id: text.messageId, seq: Object(created).seq });
  expect(await query("SELECT seq FROM messages WHERE chat_id = $1", [chatId])).toMatchObject({ rowCount: 6 });
});

async function countRead(tx: Queryable): Promise<number> {
  const { rows } = await tx.query(
    "SELECT sum(idx_tup_fetch + seq_tup_read)::integer AS count FROM pg_stat_xact_user_tables WHERE relname LIKE 'messages%'",
  );
  return rows[0].count;
}

test("a file that another process is sending is waited for, and gone", async () => {
  const [{ ann, chatId }, { chatId: otherId }] = [await aScene(), await aScene()];
  const fileId = await aFile(people, ann);
  const sending = await world.core.db.pool.connect();
  await sending.query("BEGIN");
  await appendMessages(sending, [{ ...aMessage(chatId, ann), fileId }]);
  const other = appendMessages(world.core.db.pool, [{ ...aMessage(otherId, ann), fileId }]);
  await eventually(async () => expect(await isAnybodyWaiting()).toBe(true));
  await sending.query("COMMIT");
  sending.release();
  expect(await other).toMatchObject([{ outcome: "no_file" }]);
});

test("whoever is removed while his message waits for the chat writes no more", async () => {
  const { bob, chatId } = await aScene();
  const removing = await world.core.db.pool.connect();
  await removing.query("BEGIN");
  await removing.query("UPDATE chats SET last_rev = last_rev + 1 WHERE id = $1", [chatId]);
  const left = "UPDATE members SET left_rev = 4, rev = 4 WHERE chat_id = $1 AND user_id = $2";
  await removing.query(left, [chatId, bob.id]);
  const message = appendMessages(world.core.db.pool, [aMessage(chatId, bob)]);
  await eventually(async () => expect(await isAnybodyWaiting()).toBe(true));
  await removing.query("COMMIT");
  removing.release();
  expect(await message).toMatchObject([{ outcome: "not_found" }]);
});

const isAnybodyWaiting = async () => {
  const { rows } = await query("SELECT 1 FROM pg_locks WHERE NOT granted");
  return rows.length > 0;
};
