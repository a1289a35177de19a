import { describe, expect, it } from "vitest";
import { createOutput } from "../output.ts";
import { widthOf } from "./cells.ts";
import { printTable } from "./table.ts";

const table = {
  headings: ["CHAT", "LAST", "NO"],
  rows: [
    ["你好", "a very long message that does not fit", "1"],
    ["Ann\tLee", "👩‍👩‍👧 hi", "22"],
  ],
  flexible: 1,
};

function linesOf(columns: number | undefined): string[] {
  const { lines, output } = aTerminal(columns);
  printTable(output, table);
  return lines;
}

function aTerminal(columns: number | undefined) {
  const lines: string[] = [];
  const stdout = {
    isTTY: columns !== undefined,
    columns: columns ?? 0,
    write: (text: string) => lines.push(text.trimEnd()),
  };
  const output = createOutput({ stdout, stderr: stdout, isJson: false, isColorAllowed: false });
  return { lines, output };
}

describe("printTable", () => {
  it("aligns wide characters and cuts the column that may give way", () => {
    expect(linesOf(30)).toEqual([
      "CHAT        LAST            NO",
      "你好        a very long m…  1",
      "Ann    Lee  👩‍👩‍👧 hi           22",
    ]);
    for (const line of linesOf(30)) expect(widthOf(line)).toBeLessThanOrEqual(30);
  });

  it("goes on below where cutting is not enough, and loses nothing", () => {
    const { lines, output } = aTerminal(42);
    const rows = [["01a20297", "Weekend hike", "@priya", "2026-11-29 08:11"]];
    printTable(output, { headings: ["ID", "NAME", "OWNER", "LAST ACTIVE"], rows });
    expect(lines).toEqual([
      "ID        NAME         OWNER   LAST ACTIVE",
      "01a20297  Weekend      @priya  2026-11-29",
      "          hike                 08:11",
    ]);
  });

  it("gives whole values with tabs between them to a pipe", () => {
    expect(linesOf(undefined)).toEqual([
      "你好\ta very long message that does not fit\t1",
      "Ann    Lee\t👩‍👩‍👧 hi\t22",
    ]);
  });
});
