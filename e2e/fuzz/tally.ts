import type { Case } from "./cases/case.ts";
import { toJson } from "./cases/raw-json.ts";
import type { Verdict } from "./verdict.ts";

/** A case that was run: its name, which reproduces it together with the seed, and how it went. */
export type Ran = { name: string; edge: string; one: Case; verdict: Verdict; milliseconds: number };

/** Counts what was run. */
export type Tally = {
  add(ran: Ran): void;
  /** Something that is wrong, whatever case was it. */
  fail(ran: Ran, problem: string): void;
  counts(): Readonly<Record<string, EdgeCount>>;
  failures(): readonly Failure[];
};

export type EdgeCount = { cases: number; slowestMs: number; answers: Record<string, number> };
export type Failure = { name: string; edge: string; problem: string; case: string; milliseconds: number };

const CASE_MAX_LENGTH = 4_000;

/** @param onFailure is told of each at once */
export function createTally(onFailure: (failure: Failure) => void): Tally {
  const counts: Record<string, EdgeCount> = {};
  const failures: Failure[] = [];

  function fail({ name, edge, one, milliseconds }: Ran, problem: string): void {
    const failure = { name, edge, problem, case: toJson(one).slice(0, CASE_MAX_LENGTH), milliseconds };
    failures.push(failure);
    onFailure(failure);
  }

  return {
    add(ran) {
      counts[ran.edge] ??= { cases: 0, slowestMs: 0, answers: {} };
      const count = counts[ran.edge] as EdgeCount;
      count.cases += 1;
      count.slowestMs = Math.max(count.slowestMs, ran.milliseconds);
      count.answers[ran.verdict.answer] = (count.answers[ran.verdict.answer] ?? 0) + 1;
      if (ran.verdict.problem !== undefined) fail(ran, ran.verdict.problem);
    },
    fail,
    counts: () => counts,
    failures: () => failures,
  };
}
