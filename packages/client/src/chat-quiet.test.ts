import { expect, test } from "vitest";
import { isInArchive, isMuted, isQuiet } from "./chat-quiet.ts";
import { untouched } from "./testing/fake-chat.ts";

const NOW = Date.parse("2026-03-01T12:00:00Z");
const later = "2026-03-01T13:00:00Z";
const earlier = "2026-03-01T11:00:00Z";

test("a chat is muted until its moment has come", () => {
  expect(isMuted({ ...untouched, mutedUntil: later }, NOW)).toBe(true);
  expect(isMuted({ ...untouched, mutedUntil: earlier }, NOW)).toBe(false);
  expect(isMuted(untouched, NOW)).toBe(false);
});

test("who wants no notifications at all has a quiet chat as well", () => {
  expect(isQuiet({ ...untouched, notificationLevel: "none" }, NOW)).toBe(true);
  expect(isQuiet({ ...untouched, notificationLevel: "mentions" }, NOW)).toBe(false);
});

test("an archived chat comes out with news, and stays inside when it is muted", () => {
  const mine = { ...untouched, isArchived: true };
  expect(isInArchive({ mine, unreadCount: 0 }, NOW)).toBe(true);
  expect(isInArchive({ mine, unreadCount: 1 }, NOW)).toBe(false);
  expect(isInArchive({ mine: { ...mine, mutedUntil: later }, unreadCount: 1 }, NOW)).toBe(true);
  expect(isInArchive({ mine: untouched, unreadCount: 0 }, NOW)).toBe(false);
});
