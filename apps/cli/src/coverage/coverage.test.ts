import { existsSync } from "node:fs";
import { sourcesIn } from "@parley/client/locales/testing/sources-in";
import { operationNames, streamNames, transferNames } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { commandPaths, flagPaths } from "../testing/command-paths.ts";
import { type Cell, type Coverage, coverage } from "./coverage.ts";

const WEB = new URL("../../../web/src/", import.meta.url).pathname;
const CLI = new URL("..", import.meta.url).pathname;
const CLIENT = new URL("../../../../packages/client/src/", import.meta.url).pathname;

const rows: [string, Coverage][] = Object.entries(coverage);
/** What is reached, as far as the cell says that it is. */
const placesIn = (cell: Cell) => (typeof cell === "string" ? cell.split(", ") : []);

describe("the coverage of the contract", () => {
  it("has every operation, and no other", () => {
    expect(rows.map(([name]) => name).toSorted()).toEqual(
      [...operationNames, ...streamNames, ...transferNames].toSorted(),
    );
  });

  it("names places and commands that there are", () => {
    const commands = new Set([...commandPaths(), ...flagPaths()]);
    for (const [name, { web, command }] of rows) {
      for (const place of placesIn(web))
        expect([name, place, existsSync(`${WEB}${place}`)]).toEqual([name, place, true]);
      for (const path of placesIn(command))
        expect([name, path, commands.has(path)]).toEqual([name, path, true]);
    }
  });

  it("claims nothing that the sources do not call", () => {
    const [web, cli] = [sourcesIn(WEB, CLIENT), sourcesIn(CLI, CLIENT)].map((sources) => String(sources));
    const uncalled = rows.filter(
      ([name, cells]) =>
        (placesIn(cells.web).length > 0 && !web?.includes(`"${name}"`)) ||
        ([cells.screen, cells.command].flatMap(placesIn).length > 0 && !cli?.includes(`"${name}"`)),
    );
    expect(uncalled.map(([name]) => name)).toEqual([]);
  });

  it("gives every gap a reason and a day", () => {
    const gaps = rows
      .flatMap(([, cells]) => Object.values<Cell>(cells))
      .filter((cell) => typeof cell === "object");
    for (const cell of gaps) {
      if ("instead" in cell) expect(cell.instead).not.toBe("");
      else expect([cell.gap.length > 0, Number.isNaN(Date.parse(cell.until))]).toEqual([true, false]);
    }
  });
});
