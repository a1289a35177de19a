import { expect, it } from "vitest";
import { muteUntil } from "./mute-until.ts";

const now = new Date(2026, 11, 31, 23, 30);

it("counts hours from now", () => {
  expect(Date.parse(muteUntil("hour", now.getTime())) - now.getTime()).toBe(3_600_000);
  expect(Date.parse(muteUntil("eightHours", now.getTime())) - now.getTime()).toBe(8 * 3_600_000);
});

it("takes tomorrow for the next morning, where the person is", () => {
  expect(new Date(muteUntil("tomorrow", now.getTime()))).toEqual(new Date(2027, 0, 1, 8));
});

it("ends for ever with the contract's last moment", () => {
  expect(muteUntil("forever", now.getTime())).toBe("9999-12-31T23:59:59.999Z");
});
