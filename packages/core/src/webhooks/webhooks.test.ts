import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { authenticate } from "../sessions/authenticate.ts";
import { type Person, visitor } from "../testing/a-person.ts";
import { asVisitor } from "../testing/as-visitor.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
let ann: Person;
let bob: Person;

beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  [ann, bob] = await world.people("Ann", "Bob");
});
afterAll(() => world.close());

test("whoever has a webhook's secret posts into its chat as its bot", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  const { webhook, secret } = await ann.call("webhook.create", { chatId, name: "Build server" });
  expect(secret).toMatch(/^parley_hook_[\w-]{43}$/);
  const post = asVisitor(world.core);
  const { message } = await post("webhook.post", { secret, text: "512 passed" });
  expect(message).toMatchObject({ chatId, senderId: webhook.botId, body: "512 passed" });
  expect((await bob.call("message.list", { chatId })).messages.at(-1)?.id).toBe(message.id);
  const { members } = await bob.call("chat.get", { chatId });
  const bots = members.filter(({ user }) => user.isBot);
  expect(bots.map(({ user }) => user.name)).toEqual(["Build server"]);
});

test("the same client id posts once", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  const { secret } = await ann.call("webhook.create", { chatId, name: "Build server" });
  const post = asVisitor(world.core);
  const input = { secret, text: "once", clientId: "build-512" };
  const answers = await Promise.all(Array.from({ length: 10 }, () => post("webhook.post", input)));
  expect(new Set(answers.map(({ message }) => message.id)).size).toBe(1);
  expect(answers.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
});

test("nobody waits for a bot to read", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  const { secret } = await ann.call("webhook.create", { chatId, name: "Build server" });
  const { message } = await ann.call("message.send", { chatId, clientId: "1", body: "hi" });
  await asVisitor(world.core)("webhook.post", { secret, text: "in between" });
  const before = await ann.call("message.get", { chatId, seq: message.seq });
  expect(before).toMatchObject({ read: false, readCount: 0 });
  await bob.call("chat.read", { chatId, seq: message.seq });
  const after = await ann.call("message.get", { chatId, seq: message.seq });
  expect(after).toMatchObject({ read: true, readCount: 1 });
});

test("a bot never inherits a group", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  const { webhook } = await ann.call("webhook.create", { chatId, name: "Build server" });
  await ann.call("chat.leave", { chatId });
  const { members } = await bob.call("chat.get", { chatId });
  expect(members.find(({ user }) => user.id === bob.id)?.role).toBe("owner");
  expect(members.find(({ user }) => user.id === webhook.botId)?.role).toBe("member");
});

test("admins of a group manage its webhooks, and nobody else", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  const stranger = await world.aPerson("Cid");
  const { webhook } = await ann.call("webhook.create", { chatId, name: "One" });
  const inputs = [
    ["webhook.create", { chatId, name: "Two" }],
    ["webhook.list", { chatId }],
    ["webhook.revoke", { chatId, webhookId: webhook.id }],
  ] as const;
  for (const [name, input] of inputs) {
    await expect(bob.call(name, input as never)).rejects.toMatchObject({ code: "forbidden" });
    await expect(stranger.call(name, input as never)).rejects.toMatchObject({ code: "not_found" });
  }
  const listed = await ann.call("webhook.list", { chatId });
  expect(listed.webhooks).toEqual([{ ...webhook, createdAt: expect.any(String) }]);
});

test("direct chats have no webhooks", async () => {
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const made = ann.call("webhook.create", { chatId, name: "x" });
  await expect(made).rejects.toMatchObject({ code: "invalid_input" });
});

test("a revoked webhook posts no more, its bot is gone, and its messages stay", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  const { webhook, secret } = await ann.call("webhook.create", { chatId, name: "Build server" });
  const post = asVisitor(world.core);
  await post("webhook.post", { secret, text: "before" });
  await ann.call("webhook.revoke", { chatId, webhookId: webhook.id });
  await expect(post("webhook.post", { secret, text: "after" })).rejects.toMatchObject({
    code: "unauthenticated",
  });
  const { members } = await ann.call("chat.get", { chatId });
  expect(members.map(({ user }) => user.id)).not.toContain(webhook.botId);
  const { messages } = await ann.call("message.list", { chatId });
  expect(messages.map(({ body }) => body)).toContain("before");
  expect((await ann.call("webhook.list", { chatId })).webhooks).toEqual([]);
});

test("a webhook's secret is no bearer token, and a person's token is no webhook", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  const { secret } = await ann.call("webhook.create", { chatId, name: "Build server" });
  await expect(authenticate(world.core, visitor, { token: secret })).rejects.toMatchObject({
    code: "unauthenticated",
  });
  const personal = await ann.call("token.create", { name: "x", scopes: ["write"], chatIds: [chatId] });
  const post = asVisitor(world.core)("webhook.post", { secret: personal.secret, text: "x" });
  await expect(post).rejects.toMatchObject({ code: "unauthenticated" });
});

test("people search does not offer bots", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  await ann.call("webhook.create", { chatId, name: "Zebra bot" });
  expect((await ann.call("user.list", { query: "zebra" })).users).toEqual([]);
});
