import { type Cell, type Coverage, coverage } from "../coverage/coverage.ts";
import type { Output } from "../output.ts";
import type { Segment } from "../text/paint.ts";
import { printTable } from "../text/table.ts";
import type { Translate } from "../translate.ts";

type Options = { output: Output; translate: Translate };

/** `parley help operations`: what the server can do, and how each of it is reached. */
export function helpCoverageRun({ output, translate }: Options): void {
  const rows: [string, Coverage][] = Object.entries(coverage);
  if (output.isJson) {
    for (const [operation, cells] of rows) output.record({ operation, ...cells });
    return;
  }
  const shown = (cell: Cell): Segment => {
    if (typeof cell === "string") return cell;
    if ("instead" in cell) return { text: `(${cell.instead})`, style: "dim" };
    return { text: translate("help.gap", { until: cell.until }), style: "yellow" };
  };
  printTable(output, {
    headings: [translate("help.operation"), "PARLEY", translate("help.screen"), translate("help.web")],
    rows: rows.map(([operation, { command, screen, web }]) => [
      { text: operation, style: "bold" },
      shown(command),
      shown(screen),
      shown(web),
    ]),
  });
}
