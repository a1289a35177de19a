import { afterAll, beforeAll, expect, test } from "vitest";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const eventsOf = (chatId: string) =>
  world.published.flatMap((change) =>
    change.scope === "log" && change.chatId === chatId ? [change.push?.event] : [],
  );

test("owners and admins change what a group calls itself; what is left out stays", async () => {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aGroup([ann, bob, eve]);
  await ann.call("member.setRole", { chatId, userId: bob.id, role: "admin" });
  await ann.call("chat.update", { chatId, description: "Who brings what", avatar: "emoji:🌲" });
  const info = await bob.call("chat.update", { chatId, title: "Weekend" });
  expect(info).toEqual({
    title: "Weekend",
    description: "Who brings what",
    avatar: "emoji:🌲",
    hasOpenHistory: true,
  });
  expect(await eve.call("chat.get", { chatId })).toMatchObject(info);
  expect(await bob.call("chat.update", { chatId, avatar: null })).toMatchObject({ avatar: null });
});

test("strangers, members and people of a direct chat change nothing", async () => {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aGroup([ann, bob]);
  const direct = await world.aDirectChat(ann, bob);
  const attempts = [
    eve.call("chat.update", { chatId, title: "x" }),
    bob.call("chat.update", { chatId, title: "x" }),
    ann.call("chat.update", { chatId: direct.id, title: "x" }),
    ann.call("chat.update", { chatId, avatar: "emoji:no" }),
    ann.call("chat.update", { chatId, avatar: "color:360" }),
  ];
  const invalid = "invalid_input";
  expect(await outcomesOf(attempts)).toEqual(["not_found", "forbidden", invalid, invalid, invalid]);
  expect(await ann.call("chat.get", { chatId })).toMatchObject({ title: "A group", avatar: null });
});

test("a new title is told in the history, and the same one changes nothing", async () => {
  const ann = await world.aPerson("Ann");
  const { id: chatId } = await world.aGroup([ann]);
  await ann.call("chat.update", { chatId, title: "Weekend" });
  await ann.call("chat.update", { chatId, title: "Weekend" });
  expect(eventsOf(chatId)).toEqual(["chat.created", "chat.updated", "message.created"]);
  const { messages } = await ann.call("message.list", { chatId });
  expect(messages.map(({ system }) => system)).toEqual([
    { type: "chat.renamed", userIds: [], title: "Weekend" },
  ]);
});

test("I12 chat.changes shows the last of several changes, at its rev", async () => {
  const ann = await world.aPerson("Ann");
  const { id: chatId } = await world.aGroup([ann]);
  await ann.call("chat.update", { chatId, description: "one" });
  const info = await ann.call("chat.update", { chatId, description: "two", hasOpenHistory: false });
  const { changes, rev } = await ann.call("chat.changes", { chatId, since: 1 });
  expect({ changes, rev }).toEqual({
    changes: [{ event: "chat.updated", data: { chatId, rev: 3, info } }],
    rev: 3,
  });
});
