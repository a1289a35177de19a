import { anchorUnits } from "../anchors/anchors.ts";
import type { Goal } from "../bench.ts";
import { formatNumber } from "./format-number.ts";
import { formatTable } from "./format-table.ts";
import type { Ratio } from "./judge-ratio.ts";
import type { Result } from "./result.ts";

/** The result as people read it. */
export function printResult(result: Result, goals: readonly Goal[]): string {
  const blocks = [
    [result.cores, `Medians of rounds: ${result.rounds}.`, ...result.others].join("\n"),
    formatTable([["anchor", "measured", "unit"], ...anchorRows(result)]),
    formatTable([
      ["figure", "measured", "unit", "÷ anchor", "ratio", "must", "stretch", "reached"],
      ...goalRows(result, goals),
    ]),
    formatTable([["count", "counted"], ...countRows(result)]),
    ...result.complaints.map((complaint) => `✖ ${complaint}`),
  ];
  return blocks.join("\n\n");
}

function anchorRows({ anchors }: Result): string[][] {
  return Object.entries(anchors).map(([name, value]) => [name, formatNumber(value), anchorUnits[name] ?? ""]);
}

function goalRows(result: Result, goals: readonly Goal[]): (string[] | string)[] {
  return result.goals.flatMap(({ number, title, figures, ratios }) => {
    const units = goals.find((goal) => goal.number === number)?.figures ?? {};
    const rows = Object.entries(figures).flatMap(([figure, value]) => {
      const cells = [figure, formatNumber(value), units[figure] ?? ""];
      const own = ratios.filter((ratio) => ratio.figure === figure);
      return own.length > 0 ? own.map((ratio) => [...cells, ...ratioCells(ratio)]) : [cells];
    });
    return [`${number}. ${title}`, ...rows];
  });
}

function ratioCells({ per = "", value, better, must, stretch, verdict }: Ratio): string[] {
  const sign = better === "higher" ? "≥" : "≤";
  return [per, formatNumber(value), `${sign} ${must}`, `${sign} ${stretch}`, verdict];
}

function countRows({ counts }: Result): string[][] {
  return Object.entries(counts).map(([name, count]) => [name, String(count)]);
}
