import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const SRC = new URL("..", import.meta.url).pathname;
const COLOUR = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(/i;

/** The second one is for browsers, which read no styles for it; a test of its own holds it to the first. */
const COLOURED = ["app/tokens.css", "preferences/page-colours.ts"];

it("has colours in tokens.css and nowhere else", () => {
  const files = globSync("{app,features,ui,locales,preferences}/**/*.{css,ts,tsx}", { cwd: SRC });
  const checked = files.filter((file) => !COLOURED.includes(file) && !file.includes(".test."));
  expect(checked.length).toBeGreaterThan(100);
  for (const file of checked) {
    expect(COLOUR.exec(readFileSync(`${SRC}${file}`, "utf8"))?.[0], file).toBeUndefined();
  }
});
