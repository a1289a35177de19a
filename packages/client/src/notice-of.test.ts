import type { UserId } from "@parley/protocol";
import { expect, test } from "vitest";
import { noticeOf } from "./notice-of.ts";
import { plainText } from "./testing/plain-text.ts";

const [ann, bob, cem] = ["ann", "bob", "cem"] as [UserId, UserId, UserId];
const nameOf = (userId: UserId) => userId.toUpperCase();
const message = { ...plainText, senderId: ann };

test("a text needs no notice", () => {
  expect(noticeOf(message, nameOf)).toBeNull();
});

test("a system message tells who did what to whom", () => {
  const system = { type: "member.added" as const, userIds: [bob, cem], title: null };
  expect(noticeOf({ ...message, system }, nameOf)).toEqual({
    key: "added",
    values: { actor: "ANN", people: "BOB, CEM", title: "" },
  });
});

test("of a message that was deleted for all and hidden for oneself, it is said that it was deleted", () => {
  const deleted = { ...message, deletedAt: "2026-11-20T10:00:00Z" };
  expect(noticeOf({ ...deleted, hidden: true }, nameOf)?.key).toBe("deleted");
  expect(noticeOf({ ...message, hidden: true }, nameOf)?.key).toBe("hidden");
});
