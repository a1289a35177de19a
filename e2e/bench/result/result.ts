import type { Goal } from "../bench.ts";
import { judgeRatio, type Ratio, type Round } from "./judge-ratio.ts";
import { median } from "./percentile.ts";

/** What came of a run: medians over its rounds. */
export type Result = {
  cores: string;
  others: readonly string[];
  rounds: number;
  anchors: Round;
  goals: readonly GoalResult[];
  /** What does not depend on time. */
  counts: Round;
  complaints: readonly string[];
};

type GoalResult = { number: number; title: string; figures: Round; ratios: readonly Ratio[] };

/** A goal's rounds, each with the anchors of the same round. */
export function resultOf({ number, title, figures, ratios }: Goal, rounds: readonly Round[]): GoalResult {
  return {
    number,
    title,
    figures: mediansOf(Object.keys(figures), rounds),
    ratios: ratios.map((ratio) => judgeRatio(ratio, rounds)),
  };
}

export function mediansOf(names: readonly string[], rounds: readonly Round[]): Round {
  return Object.fromEntries(
    names.map((name) => [name, median(rounds.map((round) => round[name] ?? Number.NaN))]),
  );
}
