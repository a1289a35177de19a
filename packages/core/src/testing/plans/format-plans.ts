import { rowsRead } from "./judge-plans.ts";
import { type Planned, scansOf } from "./plan.ts";
import type { Asked } from "./watch-plans.ts";

/** The list: for each operation how many statements it made and how many rows they read, and each of them with its plan. */
export function formatPlans(all: ReadonlyMap<string, Asked>): string {
  const lines = [...all].map(([name, asked]) =>
    [
      `${name}: ${asked.statements.length} statements, ${rowsRead(asked)} rows read`,
      ...asked.planned.map(lineOf),
    ].join("\n"),
  );
  return `${lines.join("\n\n")}\n`;
}

function lineOf({ text, plan }: Planned): string {
  const scans = scansOf(plan).map(
    ({ how, table, index, rows }) => `      ${how} on ${table}${index ? ` by ${index}` : ""}: ${rows} rows`,
  );
  return [`  ${shorten(text)}`, ...scans].join("\n");
}

const MOST_LENGTH = 160;
function shorten(text: string): string {
  const line = text.replaceAll(/--.*$/gm, "").replaceAll(/\s+/g, " ").trim();
  return line.length > MOST_LENGTH ? `${line.slice(0, MOST_LENGTH)} …` : line;
}
