import type { Bench } from "../bench.ts";
import { checkChats } from "../counts/check-chats.ts";
import { type ChatLanes, closeLanes, openLanes } from "../generator/open-lanes.ts";
import type { BenchChat } from "../server/bench-world.ts";

type Work<Result> = (lanes: readonly ChatLanes[]) => Promise<Result>;
type Options = {
  what: string;
  chats: readonly BenchChat[];
  /** The nodes that the members go to, in turns: the stack's own by default. */
  ports?: readonly number[];
  /** Whether what was written must be in Postgres afterwards; else nothing is checked. */
  isStored?: boolean;
};

/** Connects all members, measures, checks that every message is there once and went to everybody once, and hangs up. */
export async function withLanes<Result>(
  bench: Bench,
  { what, chats, ports, isStored = true }: Options,
  work: Work<Result>,
): Promise<Result> {
  const lanes = await openLanes(bench, chats, ports);
  try {
    const result = await work(lanes);
    if (isStored) await checkChats(bench, what, lanes);
    return result;
  } finally {
    closeLanes(lanes);
  }
}
