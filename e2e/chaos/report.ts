import type { Outcome } from "./run-fault.ts";

const COLUMNS = [
  "fault",
  "runs",
  "messages",
  "lost",
  "doubled",
  "p99",
  "max",
  "settled",
  "seed",
  "",
] as const;
/** By these names a promise is about something that is missing, or is there twice. */
const LOST = ["I1", "I4", "I11", "I13"];
const DOUBLED = ["I2", "I3", "I10"];

/** What one run came to, on a line. */
export function reportLine({ fault, says, seed, violations, figures, tookMs }: Outcome): string {
  const mark = violations.length === 0 ? "✔" : "✖";
  const measured = figures
    .filter(({ value }) => value > 0)
    .map(({ what, value, unit }) => `${what}: ${value} ${unit}`);
  return [`${mark} ${fault} ${says}, seed ${seed}, ${Math.round(tookMs / 1_000)} s`, ...measured]
    .join("; ")
    .trim();
}

/** The table of all runs, what was promised and not kept, and how to see it again. */
export function report(outcomes: readonly Outcome[]): string {
  const names = [...new Set(outcomes.map(({ fault }) => fault))];
  const rows = names.map((name) => rowOf(outcomes.filter(({ fault }) => fault === name)));
  const table = [[...COLUMNS], ...rows].map((cells) => cells.map(padded).join("  ").trimEnd());
  return [...table, "", ...outcomes.flatMap(slowness)].join("\n");
}

function rowOf(runs: readonly Outcome[]): string[] {
  const [first] = runs;
  const sum = (count: (run: Outcome) => number) => String(runs.reduce((total, run) => total + count(run), 0));
  const slowest = (of: (run: Outcome) => number) => `${Math.round(Math.max(...runs.map(of)))} ms`;
  return [
    first?.fault ?? "",
    String(runs.length),
    sum(({ messages }) => messages),
    sum((run) => breachesOf(run, LOST)),
    sum((run) => breachesOf(run, DOUBLED)),
    slowest(({ lateness }) => lateness.p99),
    slowest(({ lateness }) => lateness.max),
    slowest(({ settledMs }) => settledMs),
    seedsOf(runs),
    first?.says ?? "",
  ];
}

function breachesOf({ violations }: Outcome, names: readonly string[]): number {
  return violations.filter(({ name }) => names.includes(name)).reduce((sum, { count }) => sum + count, 0);
}

function seedsOf(runs: readonly Outcome[]): string {
  const seeds = runs.map(({ seed }) => seed);
  const [low, high] = [Math.min(...seeds), Math.max(...seeds)];
  return low === high ? String(low) : `${low}–${high}`;
}

/** What a run broke, and how to see it again. */
export function breaches({ fault, seed, violations, command }: Outcome): string[] {
  if (violations.length === 0) return [];
  const lines = violations.map(
    ({ name, promise, count, example }) =>
      `    ${name} ${promise}: broken ${count} times, for example ${example}`,
  );
  return [`✖ ${fault} with seed ${seed}. Again: ${command}`, ...lines];
}

/** Times depend on the machine, so they are told and not judged. */
function slowness({ fault, figures }: Outcome): string[] {
  const missed = figures.filter(({ value, limit }) => value > limit);
  return missed.map(
    ({ what, value, unit, limit }) => `  ${fault}: ${what} took ${value} ${unit}, and ${limit} is wanted.`,
  );
}

const WIDTHS = [5, 4, 8, 4, 7, 9, 9, 9, 7, 0];

function padded(cell: string, column: number): string {
  const width = WIDTHS[column] ?? 0;
  return column === 0 || column === COLUMNS.length - 1 ? cell.padEnd(width) : cell.padStart(width);
}
