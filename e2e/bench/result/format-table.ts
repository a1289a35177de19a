/** Lines up the cells of a table; its first row is the head. A text instead of cells is a line of its own. */
export function formatTable(rows: readonly (readonly string[] | string)[]): string {
  const [head, ...body] = rows;
  const widths = widthsOf(rows.filter((row) => typeof row !== "string"));
  const line = (row: readonly string[] | string = []) =>
    typeof row === "string" ? row : fill(row, widths).join("  ").trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return [line(head), rule, ...body.map(line)].join("\n");
}

function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const columns = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
}

const fill = (row: readonly string[], widths: readonly number[]) =>
  widths.map((width, column) => (row[column] ?? "").padEnd(width));
