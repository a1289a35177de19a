export type Value = string | number | null;

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** One line of COPY's text format (PostgreSQL manual, "COPY", section "Text Format"), newline included. */
export function copyText(row: readonly Value[]): string {
  return `${row.map(field).join("\t")}\n`;
}

function field(value: Value): string {
  if (value === null) return "\\N";
  if (typeof value === "number") return String(value);
  // Almost no text needs it, and looking is cheaper than replacing.
  if (!SPECIAL.test(value)) return value;
  return value.replaceAll(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
