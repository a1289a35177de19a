import type { Output } from "../output.ts";
import { cutTo, fitTo, widthOf } from "./cells.ts";
import { plainText, type Segment } from "./paint.ts";
import { steady } from "./steady.ts";

const GAP = "  ";
const MIN_FLEXIBLE_WIDTH = 8;

type Table = {
  headings: readonly string[];
  rows: readonly (readonly Segment[])[];
  /** The column that gives way when the terminal is too narrow. */
  flexible: number;
};

/** Prints rows in columns that align, cut to the terminal; in a pipe whole values with tabs between, no heading. */
export function printTable(output: Output, table: Table): void {
  if (output.columns === undefined) printFields(output, table.rows);
  else printColumns(output, { ...table, columns: output.columns });
}

function printFields(output: Output, rows: Table["rows"]): void {
  for (const row of rows) output.fields(...row);
}

function printColumns(output: Output, { columns, ...table }: Table & { columns: number }): void {
  const widths = columnWidths(table, columns);
  const heading = table.headings.map((text): Segment => ({ text, style: "dim" }));
  for (const row of [heading, ...table.rows]) {
    output.line(
      ...row.flatMap((cell, column) =>
        placed(cell, { width: widths[column] ?? 0, isLast: column === row.length - 1 }),
      ),
    );
  }
}

function columnWidths({ headings, rows, flexible }: Table, columns: number): number[] {
  const natural = headings.map((heading, column) => {
    const cells = rows.map((row) => widthOf(shown(row[column] ?? "")));
    return Math.max(widthOf(heading), ...cells);
  });
  const total = natural.reduce((sum, width) => sum + width, 0) + GAP.length * (natural.length - 1);
  const excess = Math.max(0, total - columns);
  return natural.map((width, column) =>
    column === flexible ? Math.max(MIN_FLEXIBLE_WIDTH, width - excess) : width,
  );
}

function placed(cell: Segment, { width, isLast }: { width: number; isLast: boolean }): Segment[] {
  const text = isLast ? cutTo(shown(cell), width) : fitTo(shown(cell), width);
  const segment = typeof cell === "string" ? text : { text, style: cell.style };
  return isLast ? [segment] : [segment, GAP];
}

/** Columns align only when terminals count as we do. */
function shown(cell: Segment): string {
  return steady(plainText(cell));
}
