import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { shortcutTexts } from "../locales/shortcut-texts.ts";
import { shortcuts } from "./shortcuts.ts";

const SRC = new URL("..", import.meta.url).pathname;
const sources = globSync("{app,features}/**/*.{ts,tsx}", { cwd: SRC })
  .map((file) => readFileSync(`${SRC}${file}`, "utf8"))
  .join("\n");

it("has each id once, and no two rows of a place share a key", () => {
  const ids = shortcuts.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const keys = shortcuts.flatMap(({ where, keys }) => keys.map((key) => `${where} ${key}`));
  expect(new Set(keys).size).toBe(keys.length);
});

it("has words for every row in both languages, and for none that is not there", () => {
  const ids = shortcuts.map(({ id }) => id).sort();
  for (const texts of [shortcutTexts.en, shortcutTexts.ru])
    expect(Object.keys(texts.keys).sort()).toEqual(ids);
});

// The types demand a handler for every row of a place that somebody listens to: see ShortcutHandlers.
it.each([...new Set(shortcuts.map(({ where }) => where))])(
  "has somebody who listens to the keys of %s",
  (where) => {
    expect(new RegExp(`(useShortcuts|shortcutOf)\\(\\s*"${where}"`).test(sources)).toBe(true);
  },
);
