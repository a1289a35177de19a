import { scansOf } from "./plan.ts";
import type { QueryRow } from "./query-table.ts";
import type { Asked } from "./watch-plans.ts";

/** Reading a smaller table whole is what Postgres should do. */
const SMALL_ROWS = 1_000;
/** What an operation may read without saying so: some pages of a list, with what is looked up for each of their rows. */
const READS = 1_000;

/** What an operation does that its row does not allow, in sentences. */
export function judgePlans(row: QueryRow, asked: Asked, sizes: ReadonlyMap<string, number>): string[] {
  const { statements, reads = READS, whole = {} } = row;
  const scans = asked.planned.flatMap(({ plan }) => scansOf(plan));
  const count = asked.statements.length;
  const read = rowsRead(asked);
  return [
    ...(count === statements ? [] : [`It made ${count} statements and not ${statements}.`]),
    ...(read <= reads ? [] : [`It read ${read} rows, and may read ${reads}.`]),
    ...scans
      .filter(
        ({ how, table }) => how === "Seq Scan" && (sizes.get(table) ?? 0) > SMALL_ROWS && !(table in whole),
      )
      .map(({ table, rows }) => `It read the table ${table} whole: ${rows} rows.`),
  ];
}

export const rowsRead = ({ planned }: Asked): number =>
  planned.flatMap(({ plan }) => scansOf(plan)).reduce((sum, { rows }) => sum + rows, 0);
