import { afterAll, beforeAll, expect, test } from "vitest";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

let count = 0;
const clientId = () => String(++count);

async function aGroup() {
  const [ann, bob, eve, stranger] = await world.people("Ann", "Bob", "Eve", "Stranger");
  const { id: chatId } = await world.aGroup([ann, bob, eve]);
  const write = (person: typeof ann, body: string) =>
    person.call("message.send", { chatId, clientId: clientId(), body });
  const mentionsOf = async (person: typeof ann) => (await person.call("chat.get", { chatId })).mentionSeqs;
  return { ann, bob, eve, stranger, chatId, write, mentionsOf };
}

test("@handle mentions members, in whatever case, once each; nobody else", async () => {
  const { ann, bob, eve, stranger, write } = await aGroup();
  const body = `@${bob.handle.toUpperCase()}, @${bob.handle}! @${stranger.handle} @nobody x@${eve.handle} (@${eve.handle})`;
  const { message } = await write(ann, body);
  expect(message.mentions.toSorted()).toEqual([bob.id, eve.id].toSorted());
  expect(message.mentionsAll).toBe(false);
});

test("unread mentions are counted apart from what is unread, until they are read", async () => {
  const { ann, bob, eve, chatId, write, mentionsOf } = await aGroup();
  await write(ann, "hi");
  await write(ann, `@${bob.handle} hi`);
  await write(eve, `hi @${bob.handle}`);
  expect(await bob.call("chat.get", { chatId })).toMatchObject({ unreadCount: 3, mentionSeqs: [2, 3] });
  expect((await bob.call("chat.list", {})).chats).toMatchObject([{ mentionSeqs: [2, 3] }]);
  await bob.call("chat.read", { chatId, seq: 2 });
  expect(await mentionsOf(bob)).toEqual([3]);
  await write(bob, "answered");
  expect(await mentionsOf(bob)).toEqual([]);
  expect(await mentionsOf(eve)).toEqual([]);
});

test("@all mentions everybody when an admin writes it, and is a mere word from others", async () => {
  const { ann, bob, eve, write, mentionsOf } = await aGroup();
  expect((await write(bob, "@all look")).message.mentionsAll).toBe(false);
  expect((await write(ann, "@all look")).message).toMatchObject({ mentionsAll: true, mentions: [] });
  for (const person of [bob, eve]) expect(await mentionsOf(person)).toEqual([2]);
  expect(await mentionsOf(ann)).toEqual([]);
});

test("named and meant by @all at once counts once", async () => {
  const { ann, bob, write, mentionsOf } = await aGroup();
  await write(ann, `@all and @${bob.handle}`);
  expect(await mentionsOf(bob)).toEqual([1]);
});

test("an edit mentions anew, and no longer whom it leaves out", async () => {
  const { ann, bob, eve, chatId, write, mentionsOf } = await aGroup();
  await write(ann, `@${bob.handle}`);
  const { message } = await ann.call("message.edit", { chatId, seq: 1, body: `@${eve.handle}` });
  expect(message.mentions).toEqual([eve.id]);
  expect([await mentionsOf(bob), await mentionsOf(eve)]).toEqual([[], [1]]);
});

test("who leaves and comes back has no mentions from before", async () => {
  const { ann, bob, chatId, write, mentionsOf } = await aGroup();
  await write(ann, `@${bob.handle}`);
  await ann.call("member.remove", { chatId, userId: bob.id });
  expect((await write(ann, `@${bob.handle}`)).message.mentions).toEqual([]);
  await ann.call("member.add", { chatId, userId: bob.id });
  expect(await mentionsOf(bob)).toEqual([]);
});

test("a message addresses at most 50 people", async () => {
  const { ann, write } = await aGroup();
  const handles = (many: number) => Array.from({ length: many }, (_, n) => `@person${n}`).join(" ");
  expect(await outcomesOf([write(ann, handles(50)), write(ann, handles(51))])).toEqual([
    "ok",
    "invalid_input",
  ]);
});
