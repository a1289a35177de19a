import type { Progress } from "../../scripts/stack/progress.ts";
import type { Anchor, Bench, Goal } from "./bench.ts";
import { leaveUnindexed } from "./leave-unindexed.ts";
import type { Round } from "./result/judge-ratio.ts";

type Parts = { anchors: readonly Anchor[]; goals: readonly Goal[]; progress: Progress };

/** What each round measured: the anchors, and each goal with the anchors of its round beside it. */
export type Rounds = { anchors: Round[]; goals: Map<Goal, Round[]> };

/** Anchors and goals take turns, so that a machine that becomes slower slows both. */
export async function runRounds(bench: Bench, { anchors, goals, progress }: Parts): Promise<Rounds> {
  const { step } = progress;
  const anchorMeasures = await step("People and chats for the anchors", () => prepareAll(bench, anchors));
  const goalMeasures = await step("People and chats for the goals", () => prepareAll(bench, goals));
  const measured = async (name: string, measure: () => Promise<Round>) => {
    await leaveUnindexed(bench);
    return step(name, measure);
  };
  const rounds: Rounds = { anchors: [], goals: new Map(goals.map((goal) => [goal, []])) };
  for (let round = 1; round <= bench.sizes.rounds; round += 1) {
    let anchor: Round = {};
    for (const [{ name }, measure] of anchorMeasures)
      anchor = { ...anchor, ...(await measured(`Round ${round}, anchor ${name}`, measure)) };
    rounds.anchors.push(anchor);
    for (const [goal, measure] of goalMeasures) {
      const figures = await measured(`Round ${round}, goal ${goal.number}`, measure);
      rounds.goals.get(goal)?.push({ ...anchor, ...figures });
    }
  }
  return rounds;
}

async function prepareAll<Part extends Anchor | Goal>(
  bench: Bench,
  parts: readonly Part[],
): Promise<[Part, () => Promise<Round>][]> {
  const prepared: [Part, () => Promise<Round>][] = [];
  for (const part of parts) prepared.push([part, await part.prepare(bench)]);
  return prepared;
}
