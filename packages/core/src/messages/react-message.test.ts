import { REACTIONS_MAX_KINDS } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function aMessage() {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(ann, { chatId, count: 1 });
  return { ann, bob, place: { chatId, seq: 1 } };
}

test("a reaction is a set of people per emoji, in the order of their first use", async () => {
  const { ann, bob, place } = await aMessage();
  for (const emoji of ["👍", "🎉"]) await bob.call("message.react", { ...place, emoji });
  const { message } = await ann.call("message.react", { ...place, emoji: "👍" });
  expect(message.reactions).toEqual([
    { emoji: "👍", userIds: [bob.id, ann.id] },
    { emoji: "🎉", userIds: [bob.id] },
  ]);
  expect((await bob.call("message.get", place)).reactions).toEqual(message.reactions);
});

test("reacting twice and taking back what is not there change nothing", async () => {
  const { ann, bob, place } = await aMessage();
  const react = () => bob.call("message.react", { ...place, emoji: "👍" });
  const [one, other] = await Promise.all([react(), react()]);
  expect(one).toEqual(other);
  const { message } = await ann.call("message.unreact", { ...place, emoji: "👍" });
  expect(message).toEqual(one.message);
});

test("the last one to take an emoji back takes it away", async () => {
  const { bob, place } = await aMessage();
  await bob.call("message.react", { ...place, emoji: "👍" });
  const { message } = await bob.call("message.unreact", { ...place, emoji: "👍" });
  expect(message.reactions).toEqual([]);
  expect(message.rev).toBe(4);
});

test("a hundred reactions in parallel from two processes lose none", async () => {
  const people = await world.people(...Array.from({ length: 20 }, (_, n) => `Person ${n}`));
  const [ann] = people as [(typeof people)[0]];
  const { id: chatId } = await world.aGroup(people as [typeof ann]);
  await sendMany(ann, { chatId, count: 1 });
  const elsewhere = await Promise.all(people.map((person) => world.inAnotherProcess(person)));
  const emojis = ["👍", "🎉", "❤️", "😂", "🔥"];
  await Promise.all(
    elsewhere.flatMap((person) =>
      emojis.map((emoji) => person.call("message.react", { chatId, seq: 1, emoji })),
    ),
  );
  const { reactions } = await ann.call("message.get", { chatId, seq: 1 });
  expect(reactions.map(({ userIds }) => new Set(userIds).size)).toEqual([20, 20, 20, 20, 20]);
});

test.each(["👍", "👨‍👩‍👧‍👦", "🇩🇪", "1️⃣", "👩🏽‍❤️‍💋‍👨🏿"])("%s is one emoji", async (emoji) => {
  const { bob, place } = await aMessage();
  const { message } = await bob.call("message.react", { ...place, emoji });
  expect(message.reactions).toEqual([{ emoji, userIds: [bob.id] }]);
});

test("an emoji has one form, however it was typed", async () => {
  const { ann, bob, place } = await aMessage();
  await bob.call("message.react", { ...place, emoji: "❤" });
  const { message } = await ann.call("message.react", { ...place, emoji: "❤️" });
  expect(message.reactions).toEqual([{ emoji: "❤️", userIds: [bob.id, ann.id] }]);
});

test.each(["", "a", "1", "👍👍", "👍 ", "<b>", "👍\0"])("%j is no emoji", async (emoji) => {
  const { bob, place } = await aMessage();
  const attempt = bob.call("message.react", { ...place, emoji });
  await expect(attempt).rejects.toMatchObject({ code: "invalid_input", fields: [{ path: "emoji" }] });
});

test("a message holds 50 kinds of emoji and not one more", async () => {
  const { ann, bob, place } = await aMessage();
  const emojis = Array.from({ length: REACTIONS_MAX_KINDS + 1 }, (_, n) => String.fromCodePoint(0x1f600 + n));
  for (const emoji of emojis.slice(0, -1)) await bob.call("message.react", { ...place, emoji });
  const more = ann.call("message.react", { ...place, emoji: emojis.at(-1) ?? "" });
  const known = ann.call("message.react", { ...place, emoji: emojis[0] ?? "" });
  expect(await outcomesOf([more, known])).toEqual(["conflict", "ok"]);
});
