import { type PushEvent, TYPING_EXPIRES_MS } from "@parley/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { apply } from "./apply.ts";
import type { Call } from "./http-call.ts";
import { createStore } from "./store.ts";
import { FakeServer } from "./testing/fake-server.ts";
import { chatIn, stateOf } from "./testing/state-of.ts";
import { createTyping } from "./typing.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aTypist() {
  const server = new FakeServer();
  const [ann, bob] = [server.aPerson("Ann"), server.aPerson("Bob")];
  const chat = server.aChat("direct", [ann, bob]);
  const store = createStore(0);
  store.update(() => stateOf(ann, chat));
  const call = vi.fn(async () => ({}));
  const typing = createTyping({ store, call: call as unknown as Call });
  const type = (userId = bob.id) => {
    const push = { event: "chat.typing", data: { chatId: chat.id, userId } } as const satisfies PushEvent;
    store.update((state) => apply(state, push));
    typing.hear(push.data);
  };
  return {
    server,
    ann,
    bob,
    chat,
    store,
    typing,
    call,
    type,
    typists: () => chatIn(store.getState(), chat).typingIds,
  };
}

test("somebody types until he has not been heard of for 5 s", () => {
  const { bob, type, typists } = aTypist();
  type();
  vi.advanceTimersByTime(TYPING_EXPIRES_MS - 1);
  type();
  vi.advanceTimersByTime(TYPING_EXPIRES_MS - 1);
  expect(typists()).toEqual([bob.id]);
  vi.advanceTimersByTime(1);
  expect(typists()).toEqual([]);
});

test("the others are told of one's own typing, at most once in 3 s", () => {
  const { chat, typing, call } = aTypist();
  for (let keys = 0; keys < 7; keys += 1) {
    typing.say(chat.id);
    vi.advanceTimersByTime(1_000);
  }
  expect(call.mock.calls).toEqual([...Array(3)].map(() => ["typing.start", { chatId: chat.id }]));
});

test("his message ends it, and one's own typing is none of the others'", () => {
  const { server, ann, bob, chat, store, type, typists } = aTypist();
  type();
  const message = server.post(chat, bob, "hi");
  const data = { chatId: chat.id, rev: message.rev, message };
  store.update((state) => apply(state, { event: "message.created", data }));
  expect(typists()).toEqual([]);
  type(ann.id);
  expect(typists()).toEqual([]);
});

test("without a connection nobody is known to type", () => {
  const { typing, type, typists } = aTypist();
  type();
  typing.stop();
  expect(typists()).toEqual([]);
});
