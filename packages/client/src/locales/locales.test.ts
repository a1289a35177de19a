import { errors } from "@parley/protocol";
import { expect, test } from "vitest";
import { en } from "./en.ts";
import { ru } from "./ru.ts";
import { missingPluralForms } from "./testing/missing-plural-forms.ts";
import { textsOf } from "./testing/texts-of.ts";

const keysOf = (messages: object) => textsOf(messages).map(([key]) => key);

test("every language has every text", () => {
  expect(keysOf(ru).sort()).toEqual(keysOf(en).sort());
});

test.each([en, ru])("every error has a sentence", (messages) => {
  expect(Object.keys(messages.errors).sort()).toEqual(Object.keys(errors).sort());
  for (const sentence of Object.values(messages.errors)) expect(sentence).toMatch(/^.{10,}\.$/);
});

test.each([
  ["en", en],
  ["ru", ru],
])("plurals have every form of %s", (locale, messages) => {
  for (const [key, text] of textsOf(messages)) expect(missingPluralForms(text, locale), key).toEqual([]);
});
