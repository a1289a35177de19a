import type { Queryable } from "@parley/db/sql/queryable";
import { allowed } from "./allowed.ts";
import { delivered } from "./delivered.ts";
import { derived } from "./derived.ts";
import type { Invariant } from "./invariant.ts";
import { stored } from "./stored.ts";

export const invariants: readonly Invariant[] = [...stored, ...delivered, ...allowed, ...derived];

/** A broken promise: which, and the first of the breaches in words. */
export type Violation = { name: string; promise: string; count: number; example: string };

/** Joins the journal with the tables and looks for every breach there is. */
export async function findViolations(
  db: Queryable,
  { isFairWeather }: { isFairWeather: boolean },
): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const each of invariants) {
    if (each.isForFairWeather && !isFairWeather) continue;
    const { name, promise } = each;
    const { rows } = await db.query<{ what: string }>(each.sql);
    if (rows[0]) found.push({ name, promise, count: rows.length, example: rows[0].what });
  }
  return found;
}
