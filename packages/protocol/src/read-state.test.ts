import { expect, test } from "vitest";
import { readersOf, unreadOf } from "./read-state.ts";

const message = { seq: 5, senderId: "ann" };
const reader = (userId: string, lastReadSeq: number, joinedSeq = 0) => ({ userId, lastReadSeq, joinedSeq });

test.each([
  ["nobody else is there", [reader("ann", 9)], { readCount: 0, read: false }],
  ["one of two has read", [reader("bob", 5), reader("eve", 4)], { readCount: 1, read: false }],
  ["both have read", [reader("ann", 5), reader("bob", 5), reader("eve", 9)], { readCount: 2, read: true }],
  ["one joined later", [reader("bob", 5), reader("eve", 9, 5)], { readCount: 1, read: true }],
  ["all others joined later", [reader("bob", 9, 5)], { readCount: 0, read: false }],
  ["one joined just before", [reader("bob", 4, 4)], { readCount: 0, read: false }],
])("who has read: %s", (_what, members, expected) => {
  expect(readersOf(message, { members, announcedReadSeq: 4 })).toEqual(expected);
});

test.each([
  ["by one of two, and the other one gives no receipts", [reader("bob", 5), reader("eve", 0)], 1, true],
  ["by nobody that is seen", [reader("bob", 4)], 0, true],
  ["while nobody else was there", [reader("bob", 9, 5)], 0, false],
])("what was announced was read: %s", (_what, members, readCount, read) => {
  expect(readersOf(message, { members, announcedReadSeq: 5 })).toEqual({ readCount, read });
});

test("what is unread does not count deleted messages, and is never negative", () => {
  expect(unreadOf({ lastSeq: 5, lastReadSeq: 3, deletedCount: 0 })).toBe(2);
  expect(unreadOf({ lastSeq: 5, lastReadSeq: 3, deletedCount: 1 })).toBe(1);
  expect(unreadOf({ lastSeq: 3, lastReadSeq: 5, deletedCount: 0 })).toBe(0);
});
