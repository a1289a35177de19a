import { MESSAGE_MAX_LENGTH, MessageBody } from "@parley/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roomLeft } from "./room-left.ts";

describe("roomLeft", () => {
  it("counts down from the limit", () => {
    expect(roomLeft("")).toBe(MESSAGE_MAX_LENGTH);
    expect(roomLeft("Hello")).toBe(MESSAGE_MAX_LENGTH - 5);
  });

  it("is negative beyond it", () => {
    expect(roomLeft("x".repeat(MESSAGE_MAX_LENGTH + 3))).toBe(-3);
  });

  it("counts bytes where letters take more than one", () => {
    expect(roomLeft("ы".repeat(8_192))).toBe(0);
    expect(roomLeft("ы".repeat(8_193))).toBe(-1);
  });

  it("never lets a message through that the contract refuses", () => {
    const anyText = fc.tuple(fc.constantFrom("x", "ы", "語", "👍"), fc.integer({ min: 1, max: 11_000 }));
    fc.assert(
      fc.property(anyText, ([letter, count]) => {
        const body = letter.repeat(count);
        expect(roomLeft(body) >= 0).toBe(MessageBody.safeParse(body).success);
      }),
    );
  });
});
