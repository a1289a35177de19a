import { afterAll, beforeAll, expect, test } from "vitest";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

test("fields that are left out stay as they are", async () => {
  const ann = await world.aPerson("Ann");
  await ann.call("me.update", { about: "Away", locale: "ru" });
  const me = await ann.call("me.update", { name: "Anna", locale: null });
  expect(me).toMatchObject({ name: "Anna", about: "Away", locale: null });
  expect(await ann.call("me.get", {})).toEqual(me);
});

test("of two people who take one handle in parallel one is told of the conflict", async () => {
  for (let round = 0; round < 10; round++) {
    const [ann, bob] = await world.people("Ann", "Bob");
    const attempts = [ann, bob].map((person) => person.call("me.update", { handle: `taken_${round}` }));
    expect((await outcomesOf(attempts)).sort()).toEqual(["conflict", "ok"]);
  }
});

test("one may keep one's own handle", async () => {
  const ann = await world.aPerson("Ann");
  const { handle } = await ann.call("me.get", {});
  expect((await ann.call("me.update", { handle: handle.toUpperCase() })).handle).toBe(handle);
});

test("everybody who shares a chat hears of the new profile, and nobody else", async () => {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await world.aDirectChat(bob, eve);
  const before = world.published.length;
  await ann.call("me.update", { name: "Anna" });
  const published = world.published.slice(before);
  expect(published.map((change) => ("chatId" in change ? change.chatId : change.scope))).toEqual([
    "user",
    chatId,
    // That his own devices read what only he may see.
    "user",
  ]);
  expect(JSON.stringify(published)).not.toContain(ann.email);
});
