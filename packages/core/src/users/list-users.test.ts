import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../testing/a-person.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
let ann: Person;
beforeAll(async () => {
  world = await createWorld();
  [ann] = await world.people("Ann Lee", "Anna Жукова", "Лена Анина", "Bob_100%", "Lee Ann", "Ёлка");
});
afterAll(() => world.close());

const namesFor = async (query: string) =>
  (await ann.call("user.list", { query })).users.map(({ name }) => name).sort();

test.each([
  ["ann", ["Ann Lee", "Anna Жукова", "Lee Ann"]],
  ["LEE", ["Ann Lee", "Lee Ann"]],
  ["жук", ["Anna Жукова"]],
  ["АНИ", ["Лена Анина"]],
  ["ё", ["Ёлка"]],
  ["nn", []],
  ["%", []],
  ["_", []],
  ["bob_100%", ["Bob_100%"]],
  ["bobx100", []],
  ["\\", []],
])("A5 people are found by the beginning of a word: %s", async (query, names) => {
  expect(await namesFor(query)).toEqual(names);
});

test("A5 people are found by handle, with or without @", async () => {
  const { handle } = await ann.call("me.get", {});
  expect(await namesFor(handle)).toEqual(["Ann Lee"]);
  expect(await namesFor(`@${handle.toUpperCase()}`)).toEqual(["Ann Lee"]);
});

test("A5 pages follow each other without a repeat or a gap, also for equal names", async () => {
  await world.people("Same", "Same", "Same", "Same", "Same");
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await ann.call("user.list", { limit: 2, ...(cursor && { cursor }) });
    ids.push(...page.users.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  const all = await ann.call("user.list", {});
  expect(ids).toEqual(all.users.map(({ id }) => id));
  expect(all.nextCursor).toBeNull();
});

test("nobody's email is shown to others", async () => {
  expect(JSON.stringify(await ann.call("user.list", {}))).not.toContain("@example.org");
});

const encode = (place: unknown) => Buffer.from(JSON.stringify(place)).toString("base64url");
const someId = "0198f2a0-0000-7000-8000-0000000000ff";

test.each([
  ["not base64", "%%%"],
  ["not JSON", "abcd"],
  ["another shape", encode([1, 2, 3])],
  ["a name that Postgres cannot hold", encode(["a\0", someId])],
  ["an object with a prototype", encode({ __proto__: [someId] })],
])("a tampered cursor is invalid input: %s", async (_what, cursor) => {
  const attempt = ann.call("user.list", { cursor });
  await expect(attempt).rejects.toMatchObject({ code: "invalid_input", fields: [{ path: "cursor" }] });
});
