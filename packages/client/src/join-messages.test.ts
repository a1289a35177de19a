import type { ChatId, Message, MessageId, UserId } from "@parley/protocol";
import { expect, test } from "vitest";
import { insertMessage } from "./insert-message.ts";
import { joinMessages } from "./join-messages.ts";
import { plainText } from "./testing/plain-text.ts";

const ids = {
  chatId: "chat" as ChatId,
  id: "message" as MessageId,
  senderId: "bob" as UserId,
  clientId: "c",
};
const aMessage = (seq: number, rev = seq): Message => ({
  ...ids,
  ...plainText,
  seq,
  rev,
  body: `${rev}`,
  createdAt: "",
});
const seqsOf = (messages: readonly Message[]) => messages.map(({ seq }) => seq);

test("two ranges that meet become one", () => {
  expect(seqsOf(joinMessages([aMessage(1), aMessage(2)], [aMessage(3)]))).toEqual([1, 2, 3]);
});

test("what is in both is there once, in its newest revision", () => {
  const joined = joinMessages([aMessage(1), aMessage(2, 9)], [aMessage(2), aMessage(3)]);
  expect(joined.map(({ rev }) => rev)).toEqual([1, 9, 3]);
});

test("behind a hole the window begins anew", () => {
  expect(seqsOf(joinMessages([aMessage(1), aMessage(2)], [aMessage(5), aMessage(6)]))).toEqual([5, 6]);
});

test("nothing and nothing is nothing", () => {
  expect(joinMessages([], [])).toEqual([]);
});

test("a message goes to its place", () => {
  expect(seqsOf(insertMessage([aMessage(1), aMessage(3)], aMessage(2), 3))).toEqual([1, 2, 3]);
  expect(seqsOf(insertMessage([], aMessage(1), 0))).toEqual([1]);
});

test("a newer revision of a message replaces it, an older one does not", () => {
  expect(insertMessage([aMessage(1)], aMessage(1, 5), 1)).toEqual([aMessage(1, 5)]);
  expect(insertMessage([aMessage(1, 5)], aMessage(1), 1)).toEqual([aMessage(1, 5)]);
});
