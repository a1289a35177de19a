import type { ChatId, LogEvent } from "@parley/protocol";
import { expect, test } from "vitest";
import { holdEvents } from "./hold-events.ts";

const chatId = "chat" as ChatId;
const aChange = (rev: number, after?: number): LogEvent => ({
  event: "chat.created",
  data: { chatId, rev, ...(after !== undefined && { after }) },
});

function holding(...events: LogEvent[]) {
  const held = holdEvents();
  events.forEach(held.hold);
  return held;
}

test("what follows is taken, whatever the order in which it came; older ones are forgotten", () => {
  const held = holding(aChange(4), aChange(2), aChange(3));
  expect(held.takeAfter(chatId, 2)).toEqual(aChange(3));
  expect(held.takeAfter(chatId, 3)).toEqual(aChange(4));
  expect(held.has(chatId)).toBe(false);
});

test("behind a hole everything waits", () => {
  const held = holding(aChange(5));
  expect(held.takeAfter(chatId, 3)).toBeUndefined();
  expect(held.has(chatId)).toBe(true);
});

test("a hole of which is said that nothing stands in it is stepped over by whoever has what is before it", () => {
  expect(holding(aChange(9, 5)).takeAfter(chatId, 4)).toBeUndefined();
  for (const rev of [5, 7, 8]) expect(holding(aChange(9, 5)).takeAfter(chatId, rev)).toEqual(aChange(9, 5));
});

test("nothing is stepped over that is held", () => {
  const held = holding(aChange(7), aChange(9, 5));
  expect(held.takeAfter(chatId, 5)).toBeUndefined();
});
