import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { ru } from "./ru.ts";

const leaves = (catalogue: object, path = ""): [string, string][] =>
  Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );

const placeholders = (text: string) => [...new Set(text.match(/\{\w+(?=[,}])/g))].toSorted();

describe("the catalogues", () => {
  it.each([
    ["en", en],
    ["ru", ru],
  ] as const)("are well-formed messages in %s", (locale, messages) => {
    const onError = (error: Error) => {
      throw error;
    };
    for (const [, text] of leaves(messages)) {
      const translate = createTranslator({ locale, messages: { text }, onError });
      const values = Object.fromEntries(placeholders(text).map((name) => [name.slice(1), 2]));
      expect(translate("text", values)).not.toBe("");
    }
  });

  it("take the same values in both languages", () => {
    const russian = new Map(leaves(ru));
    for (const [key, text] of leaves(en))
      expect([key, placeholders(russian.get(key) ?? "")]).toEqual([key, placeholders(text)]);
  });
});
