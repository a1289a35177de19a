import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const SRC = new URL("..", import.meta.url).pathname;
const COLOUR = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(/i;

it("has colours in tokens.css and nowhere else", () => {
  const files = globSync("{app,features,ui,locales,theme}/**/*.{css,ts,tsx}", { cwd: SRC });
  const checked = files.filter((file) => file !== "app/tokens.css" && !file.includes(".test."));
  expect(checked.length).toBeGreaterThan(100);
  for (const file of checked) {
    expect(COLOUR.exec(readFileSync(`${SRC}${file}`, "utf8"))?.[0], file).toBeUndefined();
  }
});
