import type { UserId } from "@parley/protocol";
import { expect, it } from "vitest";
import { type News, shouldNotify } from "./should-notify.ts";

const [ANN, BOB] = ["ann", "bob"] as UserId[] as [UserId, UserId];
const NOW = Date.parse("2026-01-01T12:00:00Z");

type Case = {
  senderId?: UserId;
  seq?: number;
  seenSeq?: number;
  lastReadSeq?: number;
  level?: "all" | "mentions" | "none";
  mutedUntil?: string | null;
  mentionSeqs?: number[];
  isDeleted?: boolean;
  isSystem?: boolean;
  blockedIds?: UserId[];
};

function news({ level = "all", mutedUntil = null, ...given }: Case): News {
  const mine = {
    mutedUntil,
    notificationLevel: level,
    isPinned: false,
    isArchived: false,
    isMarkedUnread: false,
  };
  return {
    chat: {
      lastReadSeq: given.lastReadSeq ?? 6,
      mentionSeqs: given.mentionSeqs ?? [],
      mine: { ...mine, rev: 1 },
    },
    message: {
      seq: given.seq ?? 8,
      senderId: given.senderId ?? BOB,
      system: given.isSystem ? { type: "member.left", userIds: [BOB], title: null } : null,
      deletedAt: given.isDeleted ? "2026-01-01T11:00:00Z" : null,
    },
    seenSeq: given.seenSeq ?? 6,
    meId: ANN,
    blockedIds: given.blockedIds ?? [],
    now: NOW,
  };
}

it.each<[string, Case, boolean]>([
  ["a new message", {}, true],
  ["one's own, from another device", { senderId: ANN }, false],
  ["one that was there before", { seenSeq: 8 }, false],
  ["one that was read elsewhere", { lastReadSeq: 8 }, false],
  ["one that somebody deleted", { isDeleted: true }, false],
  ["somebody who left", { isSystem: true }, false],
  ["somebody whom one has blocked", { blockedIds: [BOB] }, false],
  ["a muted chat", { mutedUntil: "2026-01-01T13:00:00Z" }, false],
  ["a mention in a muted chat", { mutedUntil: "2026-01-01T13:00:00Z", mentionSeqs: [8] }, false],
  ["a chat whose muting is over", { mutedUntil: "2026-01-01T11:59:59Z" }, true],
  ["a chat of which one wants nothing", { level: "none", mentionSeqs: [8] }, false],
  ["a chat of which one wants mentions only", { level: "mentions" }, false],
  ["a mention there", { level: "mentions", mentionSeqs: [8] }, true],
  ["a mention before the last of several", { level: "mentions", mentionSeqs: [7] }, true],
  ["a mention that is known already", { level: "mentions", mentionSeqs: [6] }, false],
])("%s", (_, given, isTold) => expect(shouldNotify(news(given))).toBe(isTold));
