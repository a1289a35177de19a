import { expect, test } from "vitest";
import { apply } from "./apply.ts";
import { applyChanges } from "./apply-changes.ts";
import { FakeServer } from "./testing/fake-server.ts";
import { chatIn, stateOf } from "./testing/state-of.ts";

function aGroup() {
  const server = new FakeServer();
  const [ann, bob, cem] = [server.aPerson("Ann"), server.aPerson("Bob"), server.aPerson("Cem")];
  const chat = server.aChat("group", [ann, bob]);
  return { server, ann, bob, cem, chat, state: stateOf(ann, chat) };
}

test("brings messages, members and marks up to the rev of the answer", () => {
  const { server, ann, bob, cem, chat, state } = aGroup();
  server.post(chat, bob, "one");
  server.add(chat, cem);
  server.remove(chat, bob);
  server.read(chat, ann, 1);
  const after = chatIn(applyChanges(state, chat.id, chat.changes(1, 100)), chat);
  expect(after).toMatchObject({ rev: chat.rev, messages: chat.messages, memberCount: 2, lastReadSeq: 1 });
  expect(Object.keys(after.members).sort()).toEqual([ann.id, cem.id].sort());
});

test("a rev without a row of its own is still reached", () => {
  const { server, cem, chat, state } = aGroup();
  server.add(chat, cem);
  server.remove(chat, cem);
  expect(chatIn(applyChanges(state, chat.id, chat.changes(1, 100)), chat).rev).toBe(chat.rev);
});

test("an answer that was overtaken by a push does not undo it", () => {
  const { server, cem, chat, state } = aGroup();
  const added = chat.add(cem);
  const old = chat.changes(1, 100);
  const removed = chat.remove(cem.id);
  const now = apply(apply(state, added), removed);
  expect(chatIn(applyChanges(now, chat.id, old), chat)).toMatchObject({ rev: chat.rev, memberCount: 2 });
  expect(server.chats.get(chat.id)?.members.size).toBe(2);
});

test("one's own removal among the changes ends the chat", () => {
  const { ann, chat, state } = aGroup();
  chat.remove(ann.id);
  expect(applyChanges(state, chat.id, chat.changes(1, 100)).chats).toEqual({});
});
