import type { EdgeCount, Failure } from "./tally.ts";

const CASE_SHOWN = 600;

/** A line for each edge: how many cases, how they were answered, and how long the slowest took. */
export function describeCounts(counts: Readonly<Record<string, EdgeCount>>): string {
  return Object.entries(counts)
    .map(([edge, { cases, slowestMs, answers }]) => {
      const sorted = Object.entries(answers).sort(([, a], [, b]) => b - a);
      const told = sorted.map(([answer, count]) => `${answer} ${count}`).join(", ");
      return `${edge.padEnd(10)} ${String(cases).padStart(7)} cases, slowest ${Math.round(slowestMs)} ms\n           ${told}`;
    })
    .join("\n");
}

/** What went wrong, with what, and how to run it again. */
export function describeFailure({ name, problem, case: one }: Failure, seed: number): string {
  return `✖ ${problem}\n  npm run fuzz -- --seed ${seed} --only ${name}\n  ${one.slice(0, CASE_SHOWN)}`;
}
