import type { ChatId } from "@parley/protocol";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function annAndBob() {
  const [ann, bob] = await world.people("Ann", "Bob");
  return { ann, bob, chatId: (await world.aDirectChat(ann, bob)).id };
}

const pushesOf = (chatId: ChatId) =>
  world.published.filter(
    (change) =>
      change.scope === "log" && change.chatId === chatId && change.push?.event === "message.created",
  );

test("D1 the same client id in parallel lands once, and every caller gets the same message", async () => {
  const { ann, bob, chatId } = await annAndBob();
  const otherAnn = await world.inAnotherProcess(ann);
  const send = (n: number) =>
    (n % 2 ? ann : otherAnn).call("message.send", { chatId, clientId: "one", body: "hi" });
  const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => send(n)));
  expect(new Set(answers.map(({ message }) => JSON.stringify(message))).size).toBe(1);
  expect(answers.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
  expect((await bob.call("message.list", { chatId })).messages).toHaveLength(1);
});

test("D2 a retry after a lost answer returns the original, however much later", async () => {
  const { ann, bob, chatId } = await annAndBob();
  const input = { chatId, clientId: "one", body: "hi" };
  const first = await ann.call("message.send", input);
  await bob.call("message.send", { chatId, clientId: "two", body: "ho" });
  expect(await ann.call("message.send", input)).toEqual({ ...first, duplicate: true });
});

test("D2 a retry publishes again: the first process may have died between its commit and its publishing", async () => {
  const { ann, chatId } = await annAndBob();
  const input = { chatId, clientId: "one", body: "hi" };
  await ann.call("message.send", input);
  await ann.call("message.send", input);
  const [first, second] = pushesOf(chatId);
  expect(second).toEqual(first);
});

test("D3 another person's equal client id is independent", async () => {
  const { ann, bob, chatId } = await annAndBob();
  await ann.call("message.send", { chatId, clientId: "same", body: "hi" });
  const answer = await bob.call("message.send", { chatId, clientId: "same", body: "hi" });
  expect(answer).toMatchObject({ duplicate: false, message: { seq: 2 } });
});

test("D3 the same client id in another chat is independent", async () => {
  const { ann, chatId } = await annAndBob();
  const { id: otherChatId } = await world.aGroup([ann]);
  const send = (id: ChatId) => ann.call("message.send", { chatId: id, clientId: "same", body: "hi" });
  const [one, other] = await Promise.all([send(chatId), send(otherChatId)]);
  expect([one.duplicate, other.duplicate]).toEqual([false, false]);
});

test("D4 the same client id with another text is a conflict, and nothing is stored", async () => {
  const { ann, chatId } = await annAndBob();
  await ann.call("message.send", { chatId, clientId: "one", body: "hi" });
  const attempt = ann.call("message.send", { chatId, clientId: "one", body: "ho" });
  await expect(attempt).rejects.toMatchObject({ code: "conflict", fields: [{ path: "clientId" }] });
  expect((await ann.call("message.list", { chatId })).messages.map(({ body }) => body)).toEqual(["hi"]);
});

test("D4 of two texts in parallel under one client id one is stored, and the other is a conflict", async () => {
  const { ann, chatId } = await annAndBob();
  const send = (body: string) => ann.call("message.send", { chatId, clientId: "one", body });
  const [one, other] = await Promise.allSettled([send("hi"), send("ho")]);
  expect([one.status, other.status]).toEqual(["fulfilled", "rejected"]);
  expect((await ann.call("chat.get", { chatId })).lastSeq).toBe(1);
});

test("D5 a client id is any string of 1 to 64 characters", async () => {
  const { ann, chatId } = await annAndBob();
  for (const clientId of ["1", "x".repeat(64), "'; DROP TABLE messages; --", "🦊 ключ", " "]) {
    const send = () => ann.call("message.send", { chatId, clientId, body: "hi" });
    expect(await send()).toMatchObject({ duplicate: false, message: { clientId } });
    expect(await send()).toMatchObject({ duplicate: true });
  }
  for (const clientId of ["", "x".repeat(65), "a\0b", "\ud800"]) {
    const send = ann.call("message.send", { chatId, clientId, body: "hi" });
    await expect(send).rejects.toMatchObject({ code: "invalid_input", fields: [{ path: "clientId" }] });
  }
});

test("D6 two quick equal texts with different ids are two messages", async () => {
  const { ann, chatId } = await annAndBob();
  const send = (clientId: string) => ann.call("message.send", { chatId, clientId, body: "ok" });
  const [one, other] = await Promise.all([send("1"), send("2")]);
  expect([one.message.seq, other.message.seq]).toEqual([1, 2]);
});

test("a text of the largest size is stored and returned byte for byte", async () => {
  const { ann, bob, chatId } = await annAndBob();
  const body = "€".repeat(5_461);
  await ann.call("message.send", { chatId, clientId: "one", body });
  expect((await bob.call("message.get", { chatId, seq: 1 })).body).toBe(body);
  const larger = ann.call("message.send", { chatId, clientId: "two", body: `${body}€` });
  await expect(larger).rejects.toMatchObject({ code: "invalid_input", fields: [{ path: "body" }] });
});

test("sending moves one's own read mark, for what is above has been read", async () => {
  const { ann, bob, chatId } = await annAndBob();
  await ann.call("message.send", { chatId, clientId: "1", body: "hi" });
  await bob.call("message.send", { chatId, clientId: "1", body: "ho" });
  expect(await bob.call("chat.get", { chatId })).toMatchObject({ lastReadSeq: 2, unreadCount: 0 });
  expect(await ann.call("message.get", { chatId, seq: 1 })).toMatchObject({ read: true, readCount: 1 });
});

test("L6 order and time are the server's, however wrong this process' clock is", async () => {
  const { ann, chatId } = await annAndBob();
  const clock = async () =>
    (await world.core.db.pool.query("SELECT clock_timestamp() AS now")).rows[0].now.getTime();
  const before = await clock();
  const sent = [];
  for (const hours of [1, -1]) {
    vi.useFakeTimers({ toFake: ["Date"], now: before + hours * 3_600_000 });
    sent.push((await ann.call("message.send", { chatId, clientId: String(hours), body: "hi" })).message);
    vi.useRealTimers();
  }
  expect(sent.map(({ seq }) => seq)).toEqual([1, 2]);
  for (const { createdAt } of sent) {
    expect(Date.parse(createdAt)).toBeGreaterThanOrEqual(Math.floor(before));
    expect(Date.parse(createdAt)).toBeLessThanOrEqual(await clock());
  }
});
