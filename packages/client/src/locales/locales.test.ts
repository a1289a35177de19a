import { errors } from "@parley/protocol";
import { expect, test } from "vitest";
import { en } from "./en.ts";
import { ru } from "./ru.ts";

function keysOf(messages: object, path = ""): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );
}

test("every language has every text", () => {
  expect(keysOf(ru).sort()).toEqual(keysOf(en).sort());
});

test.each([en, ru])("every error has a sentence", (messages) => {
  expect(Object.keys(messages.errors).sort()).toEqual(Object.keys(errors).sort());
  for (const sentence of Object.values(messages.errors)) expect(sentence).toMatch(/^.{10,}\.$/);
});
