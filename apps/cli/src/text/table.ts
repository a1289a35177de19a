import type { Output } from "../output.ts";
import { cutTo, fitTo, widthOf } from "./cells.ts";
import { breakLine } from "./line-spans.ts";
import { plainText, type Segment } from "./paint.ts";
import { steady } from "./steady.ts";

const GAP = "  ";
/** What is left of the column that is cut, and of those that break. An id in short is no longer. */
const MIN_CUT = 12;
const MIN_BROKEN = 8;

type Table = {
  headings: readonly string[];
  rows: readonly (readonly Segment[])[];
  /** The column that is cut when the terminal is too narrow; what still does not fit then goes on below. */
  flexible?: number;
};

/** Prints rows in columns that align, in the width of the terminal; in a pipe whole values with tabs between, no heading. */
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
  for (const row of [heading, ...table.rows])
    for (const line of linesOf(row, { widths, flexible: table.flexible })) output.line(...line);
}

function columnWidths({ headings, rows, flexible }: Table, columns: number): number[] {
  const natural = headings.map((heading, column) => {
    const cells = rows.map((row) => widthOf(shown(row[column] ?? "")));
    return Math.max(widthOf(heading), ...cells);
  });
  const room = columns - GAP.length * (natural.length - 1);
  const excess = Math.max(0, sum(natural) - room);
  const cut = natural.map((width, column) =>
    column === flexible ? Math.max(Math.min(width, MIN_CUT), width - excess) : width,
  );
  return narrowed(cut, room);
}

/** The widest give way, until all fit. */
function narrowed(widths: readonly number[], room: number): number[] {
  let most = Math.max(...widths);
  const at = (limit: number) => widths.map((width) => Math.min(width, limit));
  while (most > MIN_BROKEN && sum(at(most)) > room) most -= 1;
  return at(most);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

type Columns = { widths: readonly number[]; flexible: number | undefined };

function linesOf(row: readonly Segment[], { widths, flexible }: Columns): Segment[][] {
  const cells = row.map((cell, column) => {
    const width = widths[column] ?? 0;
    return column === flexible ? [cutTo(shown(cell), width)] : breakLine(shown(cell), width);
  });
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    row.flatMap((cell, column) => {
      const isLast = column === row.length - 1;
      const text = cells[column]?.[line] ?? "";
      const placed = styledAs(cell, isLast ? text : fitTo(text, widths[column] ?? 0));
      return isLast ? [placed] : [placed, GAP];
    }),
  );
}

function styledAs(cell: Segment, text: string): Segment {
  return typeof cell === "string" ? text : { ...cell, text };
}

/** Columns align only when terminals count as we do. */
function shown(cell: Segment): string {
  return steady(plainText(cell));
}
