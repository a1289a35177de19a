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
const shown = (message: Message): PushEvent => ({
  event: "message.created",
  data: { chatId: message.chatId, rev: message.rev, message, senderReadSeq: message.seq },
});

describe("message.created", () => {
  test("adds the message and moves the chat's head", () => {
    const message = world.server.post(world.chat, world.bob, "hi");
    const chat = chatIn(apply(state, created(message)), world.chat);
    expect(chat).toMatchObject({ messages: [message], lastMessage: message, lastSeq: 1, rev: message.rev });
    expect(chat.lastActivityAt).toBe(message.createdAt);
  });

  test("shows that its sender has read everything above it, if he lets others see that", () => {
    const message = world.server.post(world.chat, world.bob, "hi");
    const markAfter = (push: PushEvent) => {
      const chat = chatIn(apply(state, push), world.chat);
      return [chat.members[world.bob.id]?.lastReadSeq, chat.lastReadSeq];
    };
    expect(markAfter(shown(message))).toEqual([1, 0]);
    expect(markAfter(created(message))).toEqual([0, 0]);
  });

  test("of another own device counts as read here, whether others see that or not", () => {
    const message = world.server.post(world.chat, world.ann, "hi");
    const markAfter = (push: PushEvent) => {
      const chat = chatIn(apply(state, push), world.chat);
      return [chat.members[world.ann.id]?.lastReadSeq, chat.lastReadSeq];
    };
    expect(markAfter(shown(message))).toEqual([1, 1]);
    expect(markAfter(created(message))).toEqual([0, 1]);
  });

  test("takes the place of its pending row in the same change", () => {
    const pending = {
      clientId: "c1",
      chatId: world.chat.id,
      senderId: world.ann.id,
      body: "hi",
      createdAt: 1,
    };
    const before = { ...chatIn(state, world.chat), pending: [{ ...pending, state: "sending" as const }] };
    const message = world.chat.post({ senderId: world.ann.id, clientId: "c1", body: "hi" });
    const after = apply({ ...state, chats: { [world.chat.id]: before } }, created(message));
    expect(chatIn(after, world.chat)).toMatchObject({ messages: [message], pending: [] });
  });

  test("of a chat that was never opened changes its head alone", () => {
    const closed = { ...chatIn(state, world.chat), history: "none" as const };
    const message = world.server.post(world.chat, world.bob, "hi");
    const after = apply({ ...state, chats: { [world.chat.id]: closed } }, created(message));
    expect(chatIn(after, world.chat)).toMatchObject({ messages: [], lastSeq: 1, lastMessage: message });
  });

  test("twice is once", () => {
    const message = world.server.post(world.chat, world.bob, "hi");
    const once = apply(state, created(message));
    expect(chatIn(apply(once, created(message)), world.chat).messages).toEqual([message]);
  });
});

describe("message.updated", () => {
  test("puts the message as it is now in the place of what was there, and at the head", () => {
    const { bob, chat, server, ann } = world;
    server.post(chat, bob, "hi");
    const open = stateOf(ann, chat);
    const push = chat.change(1, { body: "hello" });
    const after = chatIn(apply(open, push), chat);
    expect(after).toMatchObject({ messages: [{ body: "hello" }], lastMessage: { body: "hello" }, rev: 3 });
  });

  test("of a message that is not known yet is news like any other", () => {
    world.server.post(world.chat, world.bob, "hi");
    const push = world.chat.change(1, { body: "hello" });
    const after = chatIn(apply(state, push), world.chat);
    expect(after).toMatchObject({ lastSeq: 1, unreadCount: 1, messages: [{ body: "hello" }] });
  });

  test("what the head has jumped over is unread before it comes, and once", () => {
    const { bob, chat, server } = world;
    const first = server.post(chat, bob, "1");
    server.post(chat, bob, "2");
    const third = server.post(chat, bob, "3");
    const edited = chat.change(2, { body: "later" });
    const jumped = [created(first), created(third)].reduce(apply, state);
    expect(chatIn(jumped, chat).unreadCount).toBe(3);
    const trimmed = { ...chatIn(jumped, chat), messages: [third] };
    const after = apply({ ...jumped, chats: { [chat.id]: trimmed } }, edited);
    expect(chatIn(after, chat).unreadCount).toBe(3);
  });

  test("a deletion is not unread any more, here and where the chat was never opened", () => {
    const { bob, chat, server, ann } = world;
    for (const body of ["1", "2"]) server.post(chat, bob, body);
    const open = stateOf(ann, chat);
    const unopened = { ...chatIn(open, chat), history: "none" as const, messages: [] };
    const push = chat.change(1, { body: "", deletedAt: "2026-11-20T10:00:00Z" });
    for (const before of [open, { ...open, chats: { [chat.id]: unopened } }])
      expect(chatIn(apply(before, push), chat).unreadCount).toBe(1);
  });

  test("that was read elsewhere before it came is not unread, also where the chat was never opened", () => {
    const { bob, chat, server } = world;
    const unopened = { ...chatIn(state, chat), history: "none" as const };
    const read = { chatId: chat.id, marks: [{ userId: world.ann.id, lastReadSeq: 1 }] };
    const [first, second] = [server.post(chat, bob, "1"), server.post(chat, bob, "2")];
    for (const before of [state, { ...state, chats: { [chat.id]: unopened } }]) {
      const marked = apply(before, { event: "chat.marksMoved", data: read });
      const one = apply(marked, created(first));
      expect(chatIn(one, chat).unreadCount).toBe(0);
      expect(chatIn(apply(one, created(second)), chat).unreadCount).toBe(1);
    }
  });

  test("mentions come and go with the text", () => {
    const { bob, chat, server, ann } = world;
    server.post(chat, bob, "hi");
    const open = stateOf(ann, chat);
    const mentioned = apply(open, chat.change(1, { mentions: [ann.id] }));
    expect(chatIn(mentioned, chat).mentionSeqs).toEqual([1]);
    const gone = apply(mentioned, chat.change(1, { mentions: [] }));
    expect(chatIn(gone, chat).mentionSeqs).toEqual([]);
  });

  test("@all means everybody but who wrote it", () => {
    const { bob, chat, server, ann } = world;
    const [theirs, mine] = [server.post(chat, bob, "@all"), server.post(chat, ann, "@all")];
    const toAll = (message: Message) => created({ ...message, mentionsAll: true });
    expect(chatIn(apply(state, toAll(theirs)), chat).mentionSeqs).toEqual([1]);
    expect(chatIn(apply(state, toAll(mine)), chat).mentionSeqs).toEqual([]);
  });
});

describe("message.hidden", () => {
  const hidden = (seq: number): PushEvent => ({
    event: "message.hidden",
    data: { chatId: world.chat.id, seq },
  });

  test("empties the message for me, and no later change brings it back", () => {
    const { bob, chat, server, ann } = world;
    server.post(chat, bob, "hi");
    const hiding = apply(stateOf(ann, chat), hidden(1));
    const after = chatIn(apply(hiding, chat.change(1, { body: "hello" })), chat);
    const empty = { body: "", hidden: true, rev: 3 };
    expect(after).toMatchObject({ messages: [empty], lastMessage: empty });
  });

  test("of what is not here yet holds when it comes, and shows nothing until then", () => {
    const { bob, chat, server } = world;
    const early = apply(state, hidden(1));
    expect(chatIn(early, chat).messages).toEqual([]);
    expect(apply(early, hidden(1))).toBe(early);
    const after = chatIn(apply(early, created(server.post(chat, bob, "hi"))), chat);
    const empty = { body: "", hidden: true };
    expect(after).toMatchObject({ messages: [empty], lastMessage: empty });
  });
});
