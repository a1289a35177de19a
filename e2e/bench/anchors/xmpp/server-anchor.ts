import type { Anchor } from "../../bench.ts";
import type { Round } from "../../result/judge-ratio.ts";
import type { Load } from "./load.ts";
import type { PrepareServer } from "./xmpp-server.ts";

/** An anchor that may fail without failing the run. */
export type ServerAnchor = Anchor & {
  /** Why it measures no more; undefined while it does. */
  problem(): string | undefined;
};

const SENTENCE_END = /\.?\n|\. |\.$/;

type Options = { letter: string; loads: readonly Load[]; prepare: PrepareServer };

/** Measures these loads, once a round; all figures begin with the letter. */
export function serverAnchor({ letter, loads, prepare }: Options): ServerAnchor {
  let problem: string | undefined;
  const noteProblem = (error: Error) => {
    [problem] = error.message.split(SENTENCE_END);
    return undefined;
  };
  return {
    name: letter,
    problem: () => problem,
    async prepare(bench) {
      const server = await prepare(bench).catch(noteProblem);
      return async () => {
        let round: Round = {};
        for (const load of loads) {
          if (!server || problem !== undefined) break;
          round = { ...round, ...(await load.measure(bench, server).catch(noteProblem)) };
        }
        return named(letter, round);
      };
    },
  };
}

const named = (letter: string, round: Round): Round =>
  Object.fromEntries(Object.entries(round).map(([figure, value]) => [`${letter} ${figure}`, value]));
