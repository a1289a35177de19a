import { AppError, PASSWORD_MIN_LENGTH } from "@parley/protocol";
import { expect, test } from "vitest";
import breached from "./breached-passwords.json" with { type: "json" };
import { refuseEasyPassword } from "./refuse-easy-password.ts";

function verdictOn(password: string): string | undefined {
  try {
    refuseEasyPassword({ password, email: "ann.lee@example.org", name: "Ann Lee", handle: "ann_lee" });
    return undefined;
  } catch (error) {
    return error instanceof AppError ? error.fields?.[0]?.path : String(error);
  }
}

test.each([
  ["password", "leaked"],
  ["PassWord1", "leaked, whatever the case"],
  ["12345678", "leaked"],
  ["qwertyuiop", "leaked"],
  ["Parley2026!", "the product's name"],
  ["!!!parley", "the product's name"],
  ["annlee1990", "the person's name"],
  ["Ann-Lee-123", "the person's name"],
  ["ann.lee@example.org", "the person's address"],
])("%s is refused: %s", (password) => expect(verdictOn(password)).toBe("password"));

test.each([
  "correct horse battery",
  "parley-demo",
  "ночь, улица, фонарь",
  "        x",
  "1029384756019283",
  "🐎🔋📎🐎🔋📎",
])("%s is taken: no rule of composition holds", (password) => expect(verdictOn(password)).toBeUndefined());

test("more than the 3,000 most leaked ones are known, each long enough to be taken otherwise", () => {
  const passwords = breached.passwords.split(" ");
  expect(passwords.length).toBeGreaterThan(15_000);
  expect(passwords.filter((password) => password.length < PASSWORD_MIN_LENGTH)).toEqual([]);
});
