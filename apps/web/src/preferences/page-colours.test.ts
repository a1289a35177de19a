import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { pageColours } from "./page-colours.ts";

it("draws the bars around the page in the colours of the page", () => {
  const tokens = readFileSync(new URL("../app/tokens.css", import.meta.url), "utf8");
  const { light, dark } = pageColours;
  expect(tokens).toContain(`--panel: light-dark(${light}, ${dark});`);
});
