import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withSettings } from "./settings-table.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

test("the README's table of settings is what the env.ts files say", () => {
  expect(withSettings(readme)).toBe(readme);
});

test("every setting of the servers is in the table", () => {
  for (const name of [
    "DATABASE_URL",
    "PARLEY_SECRET",
    "PORT",
    "REALTIME_PORT",
    "PUBLIC_URL",
    "PARLEY_SERVER",
  ]) {
    expect(readme).toContain(`| \`${name}\` |`);
  }
});
