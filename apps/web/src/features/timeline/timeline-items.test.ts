import type { Row } from "@parley/client";
import { UserId } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { timelineItems } from "./timeline-items.ts";

const ann = UserId.parse("0198f2a0-0000-7000-8000-0000000000a1");
const bob = UserId.parse("0198f2a0-0000-7000-8000-0000000000b1");

/** A row that was sent at a time in UTC: `aRow("12 14:05")` is the 12th of March, 14:05. */
function aRow(when: string, senderId = ann): Row {
  const [day, time] = when.split(" ");
  const moment = Date.parse(`2026-03-${day}T${time}:00Z`);
  return {
    key: `${senderId}:${when}`,
    seq: 1,
    senderId,
    isOwn: false,
    body: "",
    file: null,
    replyToSeq: null,
    message: null,
    time: moment,
    status: null,
  };
}

/** One word per line: a day, the first of a group, or another message of it. */
function shapeOf(rows: Row[], hasOlder = false): string {
  const words = timelineItems(rows, { timeZone: "UTC", hasOlder }).map((item) => {
    if (item.kind !== "message") return item.kind;
    return item.isFirst ? "first" : "next";
  });
  return words.join(" ");
}

describe("the timeline", () => {
  it("groups messages of one person within five minutes", () => {
    expect(shapeOf([aRow("12 14:00"), aRow("12 14:04"), aRow("12 14:08"), aRow("12 14:13")])).toBe(
      "day first next next first",
    );
  });

  it("starts a group when another person speaks", () => {
    expect(shapeOf([aRow("12 14:00"), aRow("12 14:01", bob), aRow("12 14:02")])).toBe(
      "day first first first",
    );
  });

  it("breaks groups at midnight and names the new day", () => {
    expect(shapeOf([aRow("12 23:58"), aRow("12 23:59"), aRow("13 00:01")])).toBe("day first next day first");
  });

  it("names no day before the first row while older ones exist: they would move it", () => {
    expect(shapeOf([aRow("12 14:00"), aRow("13 14:00")], true)).toBe("first day first");
  });

  it("has a key of its own for every line", () => {
    const items = timelineItems([aRow("12 14:00"), aRow("12 14:01"), aRow("13 14:00")], {
      timeZone: "UTC",
      hasOlder: false,
    });
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });

  it("breaks groups where what is new begins, and marks the place once", () => {
    const rows = [1, 2, 3].map((seq) => ({ ...aRow(`12 14:0${seq}`), seq }));
    const shape = (newAfterSeq: number | null) =>
      timelineItems(rows, { timeZone: "UTC", hasOlder: true, newAfterSeq })
        .map((item) => (item.kind === "message" ? item.row.seq : item.kind))
        .join(" ");
    expect([shape(1), shape(3), shape(null)]).toEqual(["1 new 2 3", "1 2 3", "1 2 3"]);
  });

  it("does not call the first row that is loaded the first new one when others are before it", () => {
    const rows = [{ ...aRow("12 14:00"), seq: 9 }];
    const items = timelineItems(rows, { timeZone: "UTC", hasOlder: true, newAfterSeq: 3 });
    expect(items.map(({ kind }) => kind)).toEqual(["message"]);
  });

  it("is empty without rows", () => {
    expect(timelineItems([], { timeZone: "UTC", hasOlder: false })).toEqual([]);
  });
});
