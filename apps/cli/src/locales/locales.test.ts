import { en as sharedEn } from "@parley/client/locales/en";
import { missingPluralForms } from "@parley/client/locales/testing/missing-plural-forms";
import { sourcesIn } from "@parley/client/locales/testing/sources-in";
import { textsOf } from "@parley/client/locales/testing/texts-of";
import { unsaidKeys } from "@parley/client/locales/testing/unsaid-keys";
import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { ru } from "./ru.ts";

const CLI = new URL("..", import.meta.url).pathname;
const CLIENT = new URL("../../../../packages/client/src/", import.meta.url).pathname;

const placeholders = (text: string) => [...new Set(text.match(/\{\w+(?=[,}])/g))].toSorted();

describe("the catalogues", () => {
  it.each([
    ["en", en],
    ["ru", ru],
  ] as const)("are well-formed messages in %s", (locale, messages) => {
    const onError = (error: Error) => {
      throw error;
    };
    for (const [, text] of textsOf(messages)) {
      const translate = createTranslator({ locale, messages: { text }, onError });
      const values = Object.fromEntries(placeholders(text).map((name) => [name.slice(1), 2]));
      expect(translate("text", values)).not.toBe("");
    }
  });

  it.each([
    ["en", en],
    ["ru", ru],
  ])("give plurals every form that they have in %s", (locale, messages) => {
    for (const [key, text] of textsOf(messages)) expect(missingPluralForms(text, locale), key).toEqual([]);
  });

  it("have the same keys in both languages", () => {
    const keysOf = (messages: object) =>
      textsOf(messages)
        .map(([key]) => key)
        .toSorted();
    expect(keysOf(ru)).toEqual(keysOf(en));
  });

  it("have no text that nothing says", () => {
    const keys = textsOf({ ...sharedEn, ...en }).map(([key]) => key);
    expect(unsaidKeys(keys, sourcesIn(CLI, CLIENT))).toEqual([]);
  });

  it("take the same values in both languages", () => {
    const russian = new Map(textsOf(ru));
    for (const [key, text] of textsOf(en))
      expect([key, placeholders(russian.get(key) ?? "")]).toEqual([key, placeholders(text)]);
  });
});
