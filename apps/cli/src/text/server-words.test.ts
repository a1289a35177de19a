import { sourcesIn } from "@parley/client/locales/testing/sources-in";
import { expect, it } from "vitest";
import { serverTexts } from "../locales/server-texts.ts";
import { translatorFor } from "../translate.ts";
import { serverWords } from "./server-words.ts";

const PACKAGES = new URL("../../../../packages/", import.meta.url).pathname;
const [english, russian] = [translatorFor("en"), translatorFor("ru")];

it.each([
  ["must be at most 100 characters long", "не длиннее 100 знаков"],
  ["This person is in the group already.", "Этот человек уже в группе."],
  [
    "A group holds at most 10 webhooks and 500 members. Revoke a webhook that is no longer used.",
    "В группе не больше 10 вебхуков и 500 участников. Отзовите ненужный вебхук.",
  ],
])("are said in the reader's language: %s", (message, words) => {
  expect(serverWords(message, russian)).toBe(words);
  expect(serverWords(message, english)).toBe(message);
});

it("stay as they are where the catalogue does not know them", () => {
  expect(serverWords("must be 1 of 2 or 3", russian)).toBe("must be 1 of 2 or 3");
});

it("are why the server refuses, in its own words", () => {
  const sources = sourcesIn(`${PACKAGES}core/src/`).join();
  const refusals = Object.values(serverTexts.en).filter((words) => /^[A-Z]/.test(words));
  const longest = (words: string) => words.split(/\{\w+\}/).toSorted((a, b) => b.length - a.length)[0];
  for (const words of refusals) expect(sources).toContain(longest(words));
});
