import { type Presence, UserId } from "@parley/protocol";
import { expect, test } from "vitest";
import { presenceLineOf } from "./presence-line.ts";

const userId = UserId.parse("0198f2a0-0000-7000-8000-0000000000b0");
const now = Date.parse("2026-11-20T12:00:00.000Z");
const seen = (lastSeenAt: string): Presence => ({ userId, isOnline: false, lastSeenAt });
const online: Presence = { userId, isOnline: true, lastSeenAt: null };

test.each([
  ["2026-11-20T12:00:01.000Z", "justNow", 0],
  ["2026-11-20T11:59:30.000Z", "justNow", 0],
  ["2026-11-20T11:55:00.000Z", "minutes", 5],
  ["2026-11-20T10:59:59.000Z", "hours", 1],
  ["2026-11-18T12:00:00.000Z", "days", 2],
  ["2026-10-01T12:00:00.000Z", "longAgo", 0],
])("who was last online at %s was so %s ago", (at, key, count) => {
  expect(presenceLineOf({ presence: seen(at), isTyping: false }, now)).toEqual({ key, count });
});

test("typing goes before online, and who shows nothing has no line unless he types", () => {
  const lineOf = (presence: Presence | undefined, isTyping: boolean) =>
    presenceLineOf({ presence, isTyping }, now)?.key;
  expect(lineOf(online, false)).toBe("online");
  expect(lineOf(online, true)).toBe("typing");
  expect(lineOf(undefined, true)).toBe("typing");
  expect(lineOf(undefined, false)).toBeUndefined();
  expect(lineOf({ userId, isOnline: false, lastSeenAt: null }, false)).toBeUndefined();
});
