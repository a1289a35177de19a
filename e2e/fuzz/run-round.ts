import * as fc from "fast-check";
import type { Case } from "./cases/case.ts";
import type { Edge, Lane, Place } from "./edges/edge.ts";
import type { Ran, Tally } from "./tally.ts";

export type Round = {
  number: number;
  cases: number;
  seed: number;
  only: string | undefined;
  place: Place;
  edges: readonly Edge[];
  tally: Tally;
};

/** No case may take longer. */
const MAX_MS = 200;
/** The machine may be busy with something else: a case counts as slow when it is so each time, alone. */
const REPEATS = 10;

type Named = { name: string; one: Case };

/** Throws its share of the round's cases at each edge, all edges side by side. */
export async function runRound(round: Round): Promise<void> {
  const slow = (await Promise.all(round.edges.map((edge) => runEdge(round, edge)))).flat();
  for (const ran of slow) await judgeSlowness(round, ran);
}

/** @returns what took too long */
async function runEdge(round: Round, edge: Edge): Promise<Ran[]> {
  const cases = casesFor(round, edge);
  const slow: Ran[] = [];
  async function runLane(): Promise<void> {
    const lane = edge.open(round.place);
    for (let named = cases.next(); !named.done; named = cases.next()) {
      const ran = await runOne(lane, edge, named.value);
      round.tally.add(ran);
      const isWrongAnyway = ran.verdict.problem !== undefined;
      if (ran.milliseconds > MAX_MS && !isWrongAnyway) slow.push(ran);
    }
    await lane.close();
  }
  await Promise.all(Array.from({ length: edge.lanes }, runLane));
  return slow;
}

async function runOne(lane: Lane, { name: edge }: Edge, { name, one }: Named): Promise<Ran> {
  const run = await lane.aim(one);
  const begin = performance.now();
  const verdict = await run();
  return { name, edge, one, verdict, milliseconds: performance.now() - begin };
}

/** The same for the same seed, however many there are. */
function casesFor({ number, cases, seed, only, place, edges }: Round, edge: Edge): Iterator<Named> {
  const shares = edges.reduce((sum, { share }) => sum + share, 0);
  const numRuns = Math.ceil((cases * edge.share) / shares);
  const made = fc.sample(edge.cases(place.scene), {
    numRuns,
    seed: seed + number * edges.length + edges.indexOf(edge),
  });
  const named = made.map((one, index) => ({ name: `${number}/${edge.name}/${index}`, one }));
  return named.filter(({ name }) => only === undefined || name === only).values();
}

async function judgeSlowness(
  { place, edges, tally }: Round,
  { name, edge: edgeName, one }: Ran,
): Promise<void> {
  const edge = edges.find((each) => each.name === edgeName);
  if (!edge) return;
  const lane = edge.open(place);
  const times: number[] = [];
  for (let n = 0; n < REPEATS; n++) {
    const ran = await runOne(lane, edge, { name, one });
    times.push(ran.milliseconds);
    if (ran.milliseconds <= MAX_MS) break;
    if (n === REPEATS - 1)
      tally.fail(ran, `took more than ${MAX_MS} ms each time: ${times.map(Math.round).join(", ")} ms`);
  }
  await lane.close();
}
