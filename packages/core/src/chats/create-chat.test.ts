import type { UserId } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const unknown = "0198f2a0-0000-7000-8000-0000000000ff" as UserId;
const shout = (id: string) => id.toUpperCase() as UserId;

test("C1 two people have one direct chat, however many requests race to open it", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const otherAnn = await world.inAnotherProcess(ann);
  const open = (n: number) => {
    if (n % 3 === 0) return bob.call("chat.create", { kind: "direct", userId: ann.id });
    return (n % 3 === 1 ? ann : otherAnn).call("chat.create", { kind: "direct", userId: bob.id });
  };
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => open(n)));
  expect(new Set(answers.map(({ chat }) => chat.id)).size).toBe(1);
  expect(answers.filter(({ created }) => created)).toHaveLength(1);
});

test("C1 no two pairs of people share a direct chat", async () => {
  const people = await world.people("Ann", "Bob", "Eve", "Joe");
  const pairs = people.flatMap((one, index) => people.slice(index + 1).map((other) => [one, other] as const));
  const chats = await Promise.all(pairs.map(([one, other]) => world.aDirectChat(one, other)));
  expect(new Set(chats.map(({ id }) => id)).size).toBe(6);
  for (const [index, chat] of chats.entries()) {
    const ids = chat.members.map(({ user }) => user.id).sort();
    expect(ids).toEqual(pairs[index]?.map(({ id }) => id).sort());
  }
});

test("C1 an id in capital letters is the same person", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const chat = await world.aDirectChat(ann, bob);
  const again = await ann.call("chat.create", { kind: "direct", userId: shout(bob.id) });
  expect(again).toMatchObject({ created: false, chat: { id: chat.id } });
  const withHimself = await ann.call("chat.create", { kind: "direct", userId: shout(ann.id) });
  expect(withHimself.chat.memberCount).toBe(1);
});

test("C2 writing to a person creates the chat, and both are in it as equals", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { chat } = await ann.call("chat.create", { kind: "direct", userId: bob.id });
  await ann.call("message.send", { chatId: chat.id, clientId: "1", body: "Hello" });
  const [seen] = (await bob.call("chat.list", {})).chats;
  expect(seen).toMatchObject({ id: chat.id, role: "member", unreadCount: 1, lastMessage: { body: "Hello" } });
});

test("C3 the creator is owner, repeated members are folded, an unknown one means that nothing is created", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const memberIds = [bob.id, shout(bob.id), ann.id, shout(ann.id)];
  const { chat } = await ann.call("chat.create", { kind: "group", title: " Trip ", memberIds });
  expect(chat).toMatchObject({ title: "Trip", memberCount: 2, role: "owner" });
  const attempt = ann.call("chat.create", { kind: "group", title: "No", memberIds: [bob.id, unknown] });
  await expect(attempt).rejects.toMatchObject({ code: "not_found" });
  const { chats } = await ann.call("chat.list", {});
  expect(chats.map(({ title }) => title)).toEqual(["Trip"]);
});

test("C4 two groups may have one title", async () => {
  const [ann] = await world.people("Ann");
  const create = () => ann.call("chat.create", { kind: "group", title: "Trip" });
  const [one, other] = [await create(), await create()];
  expect([one.created, other.created]).toEqual([true, true]);
  expect(one.chat.id).not.toBe(other.chat.id);
});

test("nobody opens a direct chat with nobody", async () => {
  const [ann] = await world.people("Ann");
  const withNobody = ann.call("chat.create", { kind: "direct", userId: unknown });
  await expect(withNobody).rejects.toMatchObject({ code: "not_found" });
});

test("notes to oneself are one chat, however many requests race to open it", async () => {
  const ann = await world.aPerson("Ann");
  const elsewhere = await world.inAnotherProcess(ann);
  const opened = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      (n % 2 ? ann : elsewhere).call(
        "chat.create",
        n % 3 ? { kind: "self" } : { kind: "direct", userId: ann.id },
      ),
    ),
  );
  expect(new Set(opened.map(({ chat }) => chat.id)).size).toBe(1);
  expect(opened.filter(({ created }) => created)).toHaveLength(1);
  const { message } = await ann.call("message.sendDirect", { userId: ann.id, clientId: "1", body: "milk" });
  expect(message.chatId).toBe(opened[0]?.chat.id);
  expect((await ann.call("chat.list", {})).chats).toMatchObject([
    { kind: "direct", memberCount: 1, unreadCount: 0, lastMessage: { body: "milk" } },
  ]);
});
