import { transaction } from "@parley/db/sql/queryable";
import type { Chat, Input, Snippet } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../testing/a-person.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
let ann: Person;
let bob: Person;
let eve: Person;
let group: Chat;
let direct: Chat;
beforeAll(async () => {
  world = await createWorld();
  [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  group = await world.aGroup([ann, bob]);
  direct = await world.aDirectChat(ann, bob);
  for (const body of texts) await say(ann, group, body);
});
afterAll(() => world.close());

const texts = [
  "The meetings were moved to Thursday",
  "Встречаемся у озера, встречи там лучше",
  "今天下午在三楼会议室开会",
  "明日の会議は東京駅で行います",
  "พรุ่งนี้เราไปตลาดน้ำกัน",
  "build-512: see https://ci.example.org/builds/512",
  "ok",
  "да",
  "100%_sure \\ done",
  "<b>bold</b> & brave",
  "so glad ❤️",
];

let count = 0;
async function say(by: Person, { id: chatId }: Chat, body: string) {
  count += 1;
  return (await by.call("message.send", { chatId, clientId: `search-${count}`, body })).message;
}

type Search = Input<"message.search">;
const bodiesFor = async (by: Person, search: Search) =>
  (await by.call("message.search", search)).results.map(({ message }) => message.body);

test.each([
  ["meeting", texts[0]],
  ["MEETINGS thursday", texts[0]],
  ["moving", texts[0]],
  ["eeting", texts[0]],
  ["встреча", texts[1]],
  ["озеро", texts[1]],
  ["стречаем", texts[1]],
  ["会议", texts[2]],
  ["楼", texts[2]],
  ["在三楼会议室", texts[2]],
  ["東京", texts[3]],
  ["行います", texts[3]],
  ["ตลาด", texts[4]],
  ["น้ำ", texts[4]],
  ["ci.example", texts[5]],
  ["512", texts[5]],
  ["OK", texts[6]],
  ["да", texts[7]],
  ["100%_sure", texts[8]],
  ["bold brave", texts[9]],
  ["%_", texts[8]],
  ["\\", texts[8]],
  ["❤️", texts[10]],
])("messages are found by word forms and by parts of words, in any script: %s", async (query, body) => {
  expect(await bodiesFor(ann, { query })).toEqual([body]);
});

test.each([
  "议会",
  "%%%",
  "___",
  "!",
  "👍",
  "meeting friday",
  "-meeting",
  "'); DROP TABLE messages; --",
  '"',
])("nothing is found where nothing fits, and nothing in a query is an operator: %s", async (query) => {
  const isNegated = query === "-meeting";
  expect(await bodiesFor(ann, { query })).toEqual(isNegated ? [texts[0]] : []);
});

const marked = (snippet: Snippet) =>
  snippet.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join("");
const snippetFor = async (query: string) => {
  const { results } = await ann.call("message.search", { query });
  return marked(results[0]?.snippet ?? []);
};

test("what was found is marked, in pieces that are the text as typed", async () => {
  expect(await snippetFor("meeting")).toBe("The [meetings] were moved to Thursday");
  expect(await snippetFor("встреча")).toBe("[Встреча]емся у озера, [встречи] там лучше");
  expect(await snippetFor("会议")).toBe("今天下午在三楼[会议]室开会");
  expect(await snippetFor("eeting")).toBe("The m[eeting]s were moved to Thursday");
  expect(await snippetFor("brave")).toBe("<b>bold</b> & [brave]");
});

test("a long text is cut around what was found, and never within a character", async () => {
  await say(ann, direct, `${"👍".repeat(300)} needle ${"👎".repeat(300)}`);
  const snippet = await snippetFor("needle");
  expect(snippet).toMatch(/^…👍+ \[needle\] 👎+…$/u);
});

test("a search keeps to one chat, a sender, a time or links when told so", async () => {
  const first = await say(bob, direct, "kayak at http://example.org");
  const second = await say(ann, direct, "kayak tomorrow");
  await say(ann, group, "kayak for all");
  expect(await bodiesFor(ann, { query: "kayak" })).toHaveLength(3);
  expect(await bodiesFor(ann, { query: "kayak", chatId: direct.id })).toEqual([second.body, first.body]);
  expect(await bodiesFor(ann, { query: "kayak", senderId: bob.id })).toEqual([first.body]);
  expect(await bodiesFor(ann, { query: "kayak", has: "link" })).toEqual([first.body]);
  expect(await bodiesFor(ann, { has: "link", chatId: group.id })).toEqual([texts[5]]);
  expect(await bodiesFor(ann, { senderId: bob.id })).toEqual([first.body]);
  expect(await bodiesFor(ann, { query: "kayak", until: first.createdAt })).toEqual([]);
  expect(await bodiesFor(ann, { query: "kayak", since: first.createdAt })).toHaveLength(3);
});

test.each([{}, { query: " " }, { query: "x", cursor: "abcd" }, { query: "x", since: "yesterday" }])(
  "a search for nothing in particular is invalid input: %j",
  async (search) => {
    const attempt = ann.call("message.search", search as Search);
    await expect(attempt).rejects.toMatchObject({ code: "invalid_input" });
  },
);

test("pages follow each other, the newest first, without a repeat or a gap", async () => {
  const said = new Map<string, string>();
  for (let n = 1; n <= 7; n += 1) {
    const { body, createdAt } = await say(ann, n % 2 ? group : direct, `paddle ${n}`);
    said.set(body, createdAt);
  }
  for (const chatId of [undefined, group.id]) {
    const all = await bodiesFor(ann, { query: "paddle", chatId });
    const bodies: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await ann.call("message.search", { query: "paddle", chatId, limit: 2, cursor });
      bodies.push(...page.results.map(({ message }) => message.body));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(bodies).toEqual(all);
    expect(bodies).toHaveLength(chatId ? 4 : 7);
    // Two chats have no order between them but that of time, which two messages may share.
    const times = bodies.map((body) => said.get(body) ?? "");
    expect(times).toEqual(times.toSorted().reverse());
    if (chatId) expect(bodies).toEqual(bodies.toSorted().reverse());
  }
});

test("a search that takes the database too long is given up, with what to do about it", async () => {
  const attempt = transaction(world.core.db.pool, async (tx) => {
    await tx.query("LOCK TABLE hidden_messages");
    await ann.call("message.search", { query: "meeting" });
  });
  await expect(attempt).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringContaining("Add a word"),
  });
});

test("I20 what one may not read is never found, and a chat that one is not in does not exist", async () => {
  expect(await bodiesFor(eve, { query: "meeting" })).toEqual([]);
  const attempt = eve.call("message.search", { query: "meeting", chatId: group.id });
  await expect(attempt).rejects.toMatchObject({ code: "not_found" });
});

test("I20 what a removed person could read is gone for him at once", async () => {
  const chat = await world.aGroup([ann, eve]);
  await say(ann, chat, "rosebud");
  expect(await bodiesFor(eve, { query: "rosebud" })).toHaveLength(1);
  await ann.call("member.remove", { chatId: chat.id, userId: eve.id });
  expect(await bodiesFor(eve, { query: "rosebud" })).toEqual([]);
});

test("I20 edits and deletions show at once, and what one has hidden is found only by others", async () => {
  const { chatId, seq } = await say(ann, group, "zebra one");
  await ann.call("message.edit", { chatId, seq, body: "giraffe one" });
  expect(await bodiesFor(bob, { query: "zebra" })).toEqual([]);
  expect(await bodiesFor(bob, { query: "giraffe" })).toEqual(["giraffe one"]);
  await bob.call("message.hide", { chatId, seq });
  expect(await bodiesFor(bob, { query: "giraffe" })).toEqual([]);
  expect(await bodiesFor(ann, { query: "giraffe" })).toEqual(["giraffe one"]);
  await ann.call("message.delete", { chatId, seq });
  expect(await bodiesFor(ann, { query: "giraffe" })).toEqual([]);
});
