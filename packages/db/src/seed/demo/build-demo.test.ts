import { expect, test } from "vitest";
import { buildDemo } from "./build-demo.ts";

const MESSAGE_MAX_LENGTH = 10_000;
const EVENING = Date.parse("2026-11-20T18:00:00Z");
const build = (options: { now?: number; seed?: number } = {}) =>
  buildDemo({ now: EVENING, seed: 1, passwordHash: "hash", ...options });

test("the same seed and moment make the same rows", () => {
  expect(build()).toEqual(build());
});

test("another seed makes other ids and pauses, and the same conversations", () => {
  const [one, two] = [build(), build({ seed: 2 })];
  expect(two.messages.map((message) => message.body)).toEqual(one.messages.map((message) => message.body));
  expect(two.messages[0]?.id).not.toBe(one.messages[0]?.id);
});

test("it is large enough to look alive, in English and in Russian", () => {
  const { chats, messages } = build();
  expect(messages.length).toBeGreaterThan(300);
  expect(chats.filter((chat) => chat.kind === "group").length).toBeGreaterThan(4);
  expect(messages.filter((message) => /[а-яё]/i.test(message.body)).length).toBeGreaterThan(100);
});

test("Ann finds chats with something new and chats without", () => {
  const { users, chats } = build();
  const ann = users.find((user) => user.handle === "ann");
  const unread = chats.flatMap((chat) =>
    chat.members
      .filter((member) => member.userId === ann?.id)
      .map((member) => chat.lastSeq - member.lastReadSeq),
  );
  expect(unread.filter((count) => count > 0).length).toBeGreaterThanOrEqual(3);
  expect(unread.filter((count) => count === 0).length).toBeGreaterThanOrEqual(3);
});

test("every message is one that could have been sent", () => {
  for (const { body } of build().messages) {
    expect(body.trim()).not.toBe("");
    expect(body.length).toBeLessThanOrEqual(MESSAGE_MAX_LENGTH);
  }
});
