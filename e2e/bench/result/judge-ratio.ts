import { median } from "./percentile.ts";

/** What was measured in one round, by name: the anchors' figures and the goal's own. */
export type Round = Readonly<Record<string, number>>;

/** A figure as a multiple of another of the same round. */
export type RatioGoal = {
  figure: string;
  /** Without it the figure is a ratio by itself. */
  per?: string;
  better: "higher" | "lower";
  must: number;
  stretch: number;
};

export type Verdict = "stretch" | "must" | "missed" | "not measured";
export type Ratio = RatioGoal & { value: number; verdict: Verdict };

/** The median of the rounds' ratios, each against the anchor of its own round: what slows both down cancels out. */
export function judgeRatio(goal: RatioGoal, rounds: readonly Round[]): Ratio {
  const value = median(rounds.map((round) => ratioOf(goal, round)).filter((ratio) => !Number.isNaN(ratio)));
  return { ...goal, value, verdict: verdictOn(goal, value) };
}

function ratioOf({ figure, per }: RatioGoal, round: Round): number {
  const value = round[figure] ?? Number.NaN;
  return per === undefined ? value : value / (round[per] ?? Number.NaN);
}

function verdictOn({ better, must, stretch }: RatioGoal, value: number): Verdict {
  if (Number.isNaN(value)) return "not measured";
  const reaches = (bound: number) => (better === "higher" ? value >= bound : value <= bound);
  if (reaches(stretch)) return "stretch";
  return reaches(must) ? "must" : "missed";
}
