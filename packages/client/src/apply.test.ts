import type { Message, PushEvent } from "@parley/protocol";
import { beforeEach, describe, expect, test } from "vitest";
import { apply } from "./apply.ts";
import type { State } from "./state.ts";
import { FakeServer } from "./testing/fake-server.ts";
import { chatIn, stateOf } from "./testing/state-of.ts";

function aGroup() {
  const server = new FakeServer();
  const [ann, bob, cem] = [server.aPerson("Ann"), server.aPerson("Bob"), server.aPerson("Cem")];
  const chat = server.aChat("group", [ann, bob]);
  return { server, ann, bob, cem, chat };
}

let world: ReturnType<typeof aGroup>;
let state: State;
beforeEach(() => {
  world = aGroup();
  state = stateOf(world.ann, world.chat);
});

const created = (message: Message): PushEvent => ({
  event: "message.created",
  data: { chatId: message.chatId, rev: message.rev, message },
});

describe("members", () => {
  test("member.added counts and names the newcomer", () => {
    const after = apply(state, world.chat.add(world.cem));
    expect(chatIn(after, world.chat)).toMatchObject({ memberCount: 3, membersRev: 2, rev: 2 });
    expect(after.users[world.cem.id]?.name).toBe("Cem");
  });

  test("member.updated changes the own role", () => {
    const member = { ...world.chat.present(world.ann.id), role: "admin" as const };
    const after = apply(state, { event: "member.updated", data: { chatId: world.chat.id, rev: 2, member } });
    expect(chatIn(after, world.chat)).toMatchObject({ role: "admin", memberCount: 2, rev: 2 });
  });

  test("member.removed takes him out", () => {
    const after = chatIn(apply(state, world.chat.remove(world.bob.id)), world.chat);
    expect(Object.keys(after.members)).toEqual([world.ann.id]);
    expect(after).toMatchObject({ memberCount: 1, rev: 2 });
  });

  test("when only some members are known, they are counted by steps", () => {
    const partial = { ...chatIn(state, world.chat), hasAllMembers: false, memberCount: 40 };
    const after = apply({ ...state, chats: { [world.chat.id]: partial } }, world.chat.add(world.cem));
    expect(chatIn(after, world.chat).memberCount).toBe(41);
  });

  test("one's own removal takes the chat away and keeps what was not sent", () => {
    const pending = {
      clientId: "c1",
      chatId: world.chat.id,
      senderId: world.ann.id,
      body: "wait",
      createdAt: 1,
    };
    const typing = { ...chatIn(state, world.chat), pending: [{ ...pending, state: "queued" as const }] };
    const after = apply({ ...state, chats: { [world.chat.id]: typing } }, world.chat.remove(world.ann.id));
    expect(after.chats).toEqual({});
    expect(after.notices).toEqual([
      { chatId: world.chat.id, kind: "chat-gone", title: "A group", unsent: ["wait"] },
    ]);
  });

  test("leaving on purpose needs no notice", () => {
    const leaving = { ...chatIn(state, world.chat), isLeaving: true };
    const after = apply({ ...state, chats: { [world.chat.id]: leaving } }, world.chat.remove(world.ann.id));
    expect(after).toMatchObject({ chats: {}, notices: [] });
  });
});

describe("read marks", () => {
  const read = (userId: typeof world.ann.id, lastReadSeq: number): PushEvent => ({
    event: "chat.marksMoved",
    data: { chatId: world.chat.id, marks: [{ userId, lastReadSeq }] },
  });

  test("only move forward", () => {
    const forward = apply(state, read(world.bob.id, 5));
    const back = apply(forward, read(world.bob.id, 3));
    expect(chatIn(back, world.chat).members[world.bob.id]?.lastReadSeq).toBe(5);
    expect(back).toBe(forward);
  });

  test("made on another own device clear the unread count here", () => {
    expect(chatIn(apply(state, read(world.ann.id, 4)), world.chat).lastReadSeq).toBe(4);
  });

  test.each(["lastReadSeq", "lastDeliveredSeq"] as const)(
    "%s holds that comes before its owner is there",
    (field) => {
      const { cem, chat } = world;
      const data = { chatId: chat.id, marks: [{ userId: cem.id, [field]: 3 }] };
      const early = apply(state, { event: "chat.marksMoved", data });
      expect(chatIn(early, chat).members[cem.id]).toBeUndefined();
      const after = apply(early, chat.add(cem));
      expect(chatIn(after, chat).members[cem.id]).toMatchObject({ [field]: 3 });
    },
  );

  test("of many people come together, with what all have read", () => {
    const { ann, bob, chat } = world;
    const marks = [
      { userId: ann.id, lastReadSeq: 4 },
      { userId: bob.id, lastReadSeq: 3, lastDeliveredSeq: 6 },
    ];
    const data = { chatId: chat.id, marks, readByAllSeq: 3 };
    const after = chatIn(apply(state, { event: "chat.marksMoved", data }), chat);
    expect(after).toMatchObject({ lastReadSeq: 4, readByAllSeq: 3 });
    expect(after.members[ann.id]).toMatchObject({ lastReadSeq: 4, lastDeliveredSeq: 4 });
    expect(after.members[bob.id]).toMatchObject({ lastReadSeq: 3, lastDeliveredSeq: 6 });
  });

  test("that all have read only moves forward", () => {
    const push = (readByAllSeq: number): PushEvent => ({
      event: "chat.marksMoved",
      data: { chatId: world.chat.id, marks: [], readByAllSeq },
    });
    expect(chatIn(apply(apply(state, push(5)), push(2)), world.chat).readByAllSeq).toBe(5);
  });
});

test("chat.updated changes what a group calls itself", () => {
  const info = {
    title: "Weekend",
    description: "Who brings what",
    avatar: "color:120",
    hasOpenHistory: false,
  };
  const after = apply(state, { event: "chat.updated", data: { chatId: world.chat.id, rev: 2, info } });
  expect(chatIn(after, world.chat)).toMatchObject({ ...info, rev: 2 });
});

test("what has reached somebody only moves forward", () => {
  const push = (lastDeliveredSeq: number): PushEvent => ({
    event: "chat.marksMoved",
    data: { chatId: world.chat.id, marks: [{ userId: world.bob.id, lastDeliveredSeq }] },
  });
  const after = apply(apply(state, push(5)), push(2));
  expect(chatIn(after, world.chat).members[world.bob.id]).toMatchObject({
    lastDeliveredSeq: 5,
    lastReadSeq: 0,
  });
});

test("chat.created moves a known chat's rev", () => {
  const after = apply(state, { event: "chat.created", data: { chatId: world.chat.id, rev: 7 } });
  expect(chatIn(after, world.chat).rev).toBe(7);
});

test("user.updated changes the name wherever it is kept", () => {
  const { id, handle, about, avatar, isBot } = world.ann;
  const user = { id, handle, about, avatar, isBot, name: "Anna" };
  const after = apply(state, { event: "user.updated", data: { user } });
  expect(after.users[id]).toEqual(user);
  expect(after.me).toMatchObject({ name: "Anna", email: world.ann.email });
  expect(chatIn(after, world.chat).members[id]?.user.name).toBe("Anna");
});

test("me.changed only makes the client ask", () => {
  expect(apply(state, { event: "me.changed", data: { rev: 9 } })).toBe(state);
});

test("session.revoked signs out", () => {
  expect(apply(state, { event: "session.revoked", data: {} }).connection).toBe("signed-out");
});

test("nothing about an unknown chat changes the state", () => {
  const stranger = new FakeServer();
  const chat = stranger.aChat("group", [stranger.aPerson("Dee")]);
  const message = chat.post({ senderId: world.bob.id, clientId: "c", body: "hi" });
  expect(apply(state, created(message))).toBe(state);
});
