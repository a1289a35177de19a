import { readersOf } from "@parley/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import { apply } from "./apply.ts";
import { isReadBy } from "./is-read-by.ts";
import { rowsOf } from "./rows-of.ts";
import { FakeServer } from "./testing/fake-server.ts";
import { chatIn, stateOf } from "./testing/state-of.ts";

function aGroup() {
  const server = new FakeServer();
  const [ann, bob, cem] = [server.aPerson("Ann"), server.aPerson("Bob"), server.aPerson("Cem")];
  const chat = server.aChat("group", [ann, bob, cem]);
  return { server, ann, bob, cem, chat };
}

test("messages come first, then what waits to be sent", () => {
  const { server, ann, bob, chat } = aGroup();
  server.post(chat, bob, "theirs");
  const mine = server.post(chat, ann, "mine");
  const waiting = { clientId: "c9", chatId: chat.id, senderId: ann.id, body: "waiting", createdAt: 5 };
  const state = { ...chatIn(stateOf(ann, chat), chat), pending: [{ ...waiting, state: "queued" as const }] };
  expect(rowsOf(state, ann.id)).toMatchObject([
    { seq: 1, isOwn: false, status: null },
    { key: mine.clientId, seq: 2, isOwn: true, status: "sent", time: Date.parse(mine.createdAt) },
    { key: "c9", seq: null, isOwn: true, status: "queued", time: 5 },
  ]);
});

test("two people who happen to use the same client id have two rows", () => {
  const { ann, bob, cem, chat } = aGroup();
  for (const { id } of [ann, bob, cem]) chat.post({ senderId: id, clientId: "same", body: "hi" });
  const keys = rowsOf(chatIn(stateOf(ann, chat), chat), ann.id).map(({ key }) => key);
  expect(new Set(keys).size).toBe(3);
});

test("a message is read when the last of the others has read it", () => {
  const { server, ann, bob, cem, chat } = aGroup();
  server.post(chat, ann, "for all");
  const statusOf = () => rowsOf(chatIn(stateOf(ann, chat), chat), ann.id).map(({ status }) => status);
  server.read(chat, bob, 1);
  expect(statusOf()).toEqual(["sent"]);
  server.read(chat, cem, 1);
  expect(statusOf()).toEqual(["read"]);
});

test("nobody waits for who gives no receipts: where everybody else has read, the server says", () => {
  const { server, ann, bob, chat } = aGroup();
  server.post(chat, ann, "for all");
  server.read(chat, bob, 1);
  const announced = { ...chatIn(stateOf(ann, chat), chat), readByAllSeq: 1 };
  expect(rowsOf(announced, ann.id).map(({ status }) => status)).toEqual(["read"]);
});

test("without all members, the server's word counts", () => {
  const { server, ann, chat } = aGroup();
  server.post(chat, ann, "one");
  server.post(chat, ann, "two");
  const partial = { ...chatIn(stateOf(ann, chat), chat), hasAllMembers: false, readByAllSeq: 1 };
  expect(rowsOf(partial, ann.id).map(({ status }) => status)).toEqual(["read", "sent"]);
});

test("the ticks agree with the server's for any members and marks", () => {
  const { ann, bob, cem, chat } = aGroup();
  const mark = fc.record({ joinedSeq: fc.nat(10), lastReadSeq: fc.nat(10) });
  fc.assert(
    fc.property(mark, mark, fc.nat(10), fc.nat(10), (one, other, announcedReadSeq, seq) => {
      const members = {
        [bob.id]: { ...chat.present(bob.id), ...one },
        [cem.id]: { ...chat.present(cem.id), ...other },
      };
      const state = { ...chatIn(stateOf(ann, chat), chat), members, readByAllSeq: announcedReadSeq };
      const readers = Object.values(members).map((member) => ({ ...member, userId: member.user.id }));
      const { read } = readersOf({ seq, senderId: ann.id }, { members: readers, announcedReadSeq });
      expect(isReadBy(state, ann.id)(seq)).toBe(read);
    }),
  );
});

test("a row stays the same object until its ticks change", () => {
  const { server, ann, bob, chat } = aGroup();
  server.post(chat, ann, "mine");
  const state = stateOf(ann, chat);
  const [before] = rowsOf(chatIn(state, chat), ann.id);
  const message = server.post(chat, bob, "theirs");
  const push = { event: "message.created", data: { chatId: chat.id, rev: message.rev, message } } as const;
  const [after] = rowsOf(chatIn(apply(state, push), chat), ann.id);
  expect(after).toBe(before);
});

test("a row tells what it answers, before and after the server has it, and everything that the server says", () => {
  const { server, ann, bob, chat } = aGroup();
  server.post(chat, bob, "a question");
  const answer = chat.post({ senderId: ann.id, clientId: "c1", body: "an answer", replyToSeq: 1 });
  const waiting = { clientId: "c9", chatId: chat.id, senderId: ann.id, body: "me too", createdAt: 5 };
  const pending = [{ ...waiting, replyToSeq: 2, state: "queued" as const }];
  expect(rowsOf({ ...chatIn(stateOf(ann, chat), chat), pending }, ann.id)).toMatchObject([
    { replyToSeq: null },
    { replyToSeq: 1, message: answer },
    { replyToSeq: 2, message: null },
  ]);
});
