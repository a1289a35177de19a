import type { AppError, ChatId } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { sendMany } from "../testing/send-many.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** Ann's closed group, in which three messages were written before Eve came. Her coming is the fourth. */
async function aClosedGroup() {
  const [ann, eve] = await world.people("Ann", "Eve");
  const { id: chatId } = await world.aGroup([ann]);
  await ann.call("chat.update", { chatId, hasOpenHistory: false });
  await sendMany(ann, { chatId, count: 3 });
  await ann.call("member.add", { chatId, userId: eve.id });
  return { ann, eve, chatId };
}

test("who joins a group with closed history sees what is written from then on, in every kind of page", async () => {
  const { ann, eve, chatId } = await aClosedGroup();
  await sendMany(ann, { chatId, count: 2 });
  const pages = [
    {},
    { offset: 0 },
    { after: 0 },
    { before: 7 },
    { around: 1 },
    { date: new Date(0).toISOString() },
  ];
  for (const page of pages) {
    const { messages } = await eve.call("message.list", { chatId, ...page });
    expect(messages.map(({ seq }) => seq)).toEqual([4, 5, 6]);
  }
  const { messages } = await eve.call("message.list", { chatId, before: 3 });
  expect(messages).toEqual([]);
  expect((await ann.call("message.list", { chatId })).messages).toHaveLength(6);
});

test("nothing else shows or touches it: get, changes, pins, reactions, forwards, readers", async () => {
  const { ann, eve, chatId } = await aClosedGroup();
  await ann.call("message.pin", { chatId, seq: 2 });
  await ann.call("message.edit", { chatId, seq: 3, body: "changed" });
  const place = { chatId, seq: 3 };
  const attempts = [
    eve.call("message.get", place),
    eve.call("message.react", { ...place, emoji: "👍" }),
    eve.call("message.readers", place),
    eve.call("message.forward", { ...place, toChatId: chatId, clientId: "f" }),
    eve.call("message.delete", place),
  ];
  expect(new Set(await outcomesOf(attempts))).toEqual(new Set(["not_found"]));
  expect((await eve.call("message.pins", { chatId })).messages).toEqual([]);
  const { changes, rev } = await eve.call("chat.changes", { chatId, since: 0 });
  const seen = changes.flatMap(({ data }) => ("message" in data ? [data.message.seq] : []));
  expect(seen).toEqual([4]);
  expect(rev).toBe((await ann.call("chat.get", { chatId })).lastRev);
});

test("no seq field tells what of it is there: hidden seqs answer as those that are not there yet", async () => {
  const { ann, eve, chatId } = await aClosedGroup();
  await ann.call("message.delete", { chatId, seq: 2 });
  await ann.call("message.send", { chatId, clientId: "seen", body: "seen" });
  const to = (seq: number) => ({ chatId, seq });
  const probes: Record<string, (seq: number) => Promise<unknown>> = {
    reply: (replyToSeq) => eve.call("message.send", { chatId, clientId: "probe", body: "?", replyToSeq }),
    get: (seq) => eve.call("message.get", to(seq)),
    edit: (seq) => eve.call("message.edit", { ...to(seq), body: "?" }),
    remove: (seq) => eve.call("message.delete", to(seq)),
    hide: (seq) => eve.call("message.hide", to(seq)),
    react: (seq) => eve.call("message.react", { ...to(seq), emoji: "👍" }),
    unreact: (seq) => eve.call("message.unreact", { ...to(seq), emoji: "👍" }),
    pin: (seq) => eve.call("message.pin", to(seq)),
    unpin: (seq) => eve.call("message.unpin", to(seq)),
    readers: (seq) => eve.call("message.readers", to(seq)),
    forward: (seq) => eve.call("message.forward", { ...to(seq), toChatId: chatId, clientId: "probe" }),
  };
  const answerOf = (attempt: Promise<unknown>) =>
    attempt.then(
      () => "ok",
      (error: AppError) => error.toBody(),
    );
  for (const [name, probe] of Object.entries(probes)) {
    const absent = await answerOf(probe(99));
    expect(absent, name).not.toBe("ok");
    for (const hidden of [1, 2, 3])
      expect(await answerOf(probe(hidden)), `${name} ${hidden}`).toEqual(absent);
  }
  const marks = [1, 2, 3].map((seq) => eve.call("chat.read", to(seq)));
  expect(new Set((await Promise.all(marks)).map(({ lastReadSeq }) => lastReadSeq)).size).toBe(1);
});

test("the list does not show it as the last message", async () => {
  const { ann, eve, chatId } = await aClosedGroup();
  expect((await eve.call("chat.get", { chatId })).historyAfterSeq).toBe(3);
  const lastOf = async (id: ChatId) =>
    (await eve.call("chat.list", {})).chats.find((chat) => chat.id === id)?.lastMessage?.seq;
  expect(await lastOf(chatId)).toBe(4);
  await ann.call("member.remove", { chatId, userId: eve.id });
  await sendMany(ann, { chatId, count: 1 });
  await ann.call("chat.update", { chatId, hasOpenHistory: true });
  await ann.call("member.add", { chatId, userId: eve.id });
  expect((await eve.call("message.list", { chatId })).messages).toHaveLength(7);
});
