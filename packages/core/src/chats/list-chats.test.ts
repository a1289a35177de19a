import { CHAT_LIST_MEMBERS } from "@parley/protocol";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Person } from "../testing/a-person.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** How many queries something makes, on whatever connections. */
async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  // What is indexed behind the writing would be counted too.
  await world.core.indexer.close();
  const connection = await world.core.db.pool.connect();
  connection.release();
  const query = vi.spyOn(Object.getPrototypeOf(connection), "query");
  await work();
  const { length } = query.mock.calls;
  query.mockRestore();
  return length;
}

test("C8 a chat shows members, last message and unread count", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const chat = await world.aGroup([ann, bob]);
  await sendMany(bob, { chatId: chat.id, count: 3 });
  const [seen, ...others] = (await ann.call("chat.list", {})).chats;
  expect(others).toEqual([]);
  expect(seen).toEqual(await ann.call("chat.get", { chatId: chat.id }));
  expect(seen).toMatchObject({ unreadCount: 3, memberCount: 2, lastMessage: { seq: 3, body: "3" } });
});

test("C8 thirty chats cost as many queries as one", async () => {
  const [ann] = await world.people("Ann");
  const list = () => ann.call("chat.list", {});
  await world.aGroup([ann]);
  const forOne = await queriesOf(list);
  await Promise.all(Array.from({ length: 29 }, () => world.aGroup([ann])));
  expect(await queriesOf(list)).toBe(forOne);
  expect(forOne).toBe(1);
});

test("C8 of a large group the first members are shown, the reader among them, and the true count", async () => {
  const names = Array.from({ length: CHAT_LIST_MEMBERS + 3 }, (_, index) => `Person ${index}`);
  const people = (await world.people(...names)) as [Person, ...Person[]];
  const reader = people.at(-1) as Person;
  await world.aGroup(people);
  const [chat] = (await reader.call("chat.list", {})).chats;
  expect(chat?.memberCount).toBe(people.length);
  expect(chat?.members).toHaveLength(CHAT_LIST_MEMBERS);
  expect(chat?.members[0]?.user.id).toBe(reader.id);
});

test("the most recently active chat comes first, and pages follow without a repeat or a gap", async () => {
  const ann = await world.aPerson("Ann");
  const chats = await Promise.all(Array.from({ length: 7 }, () => world.aGroup([ann])));
  const busiest = chats[3];
  if (busiest) await sendMany(ann, { chatId: busiest.id, count: 1 });
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await ann.call("chat.list", { limit: 3, ...(cursor && { cursor }) });
    ids.push(...page.chats.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(ids[0]).toBe(busiest?.id);
  expect(ids.toSorted()).toEqual(chats.map(({ id }) => id).toSorted());
});

const encode = (place: unknown) => Buffer.from(JSON.stringify(place)).toString("base64url");
const someId = "0198f2a0-0000-7000-8000-0000000000ff";

test.each([
  ["a time that no calendar has", encode(["0000-01-01T00:00:00Z", someId])],
  ["a time beyond the last", encode([8.64e15 + 1, someId])],
  ["a time before all others", encode([-8.64e15, someId])],
  ["no id", encode([1, "x"])],
])("a tampered cursor is invalid input: %s", async (_what, cursor) => {
  const ann = await world.aPerson("Ann");
  const attempt = ann.call("chat.list", { cursor });
  await expect(attempt).rejects.toMatchObject({ code: "invalid_input", fields: [{ path: "cursor" }] });
});

test("a cursor at the end of time is only far away", async () => {
  const ann = await world.aPerson("Ann");
  await world.aGroup([ann]);
  expect((await ann.call("chat.list", { cursor: encode([8.64e15, someId]) })).chats).toHaveLength(1);
});
