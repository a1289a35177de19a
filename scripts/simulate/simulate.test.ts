import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { chartsOf } from "./charts.ts";
import { withTables } from "./document.ts";
import { simulate } from "./simulate.ts";
import { tablesOf } from "./tables.ts";

const DOCS = new URL("../../docs/", import.meta.url);
const simulation = simulate("1");

test("the same seed gives the same, and another one other queues", () => {
  expect(simulate("1")).toEqual(simulation);
  expect(simulate("2").waits).not.toEqual(simulation.waits);
});

test("docs/scaling.md and its plots are what `npm run simulate` makes now", () => {
  const document = readFileSync(new URL("scaling.md", DOCS), "utf8");
  expect(document).toBe(withTables(document, tablesOf(simulation)));
  for (const [name, svg] of Object.entries(chartsOf(simulation)))
    expect(readFileSync(new URL(`scaling/${name}`, DOCS), "utf8")).toBe(svg);
});

test("where Postgres is asked for more than it can, messages wait for ever longer", () => {
  const p99 = simulation.waits.map((wait) => wait.p99);
  expect(p99.at(-1) ?? 0).toBeGreaterThan(3 * (p99[2] ?? 0));
});

test("every plot is a whole picture without a number that is none", () => {
  for (const svg of Object.values(chartsOf(simulation))) {
    expect(svg).toMatch(/^<svg .+<\/svg>\n$/s);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  }
});
