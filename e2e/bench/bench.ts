import type { Database } from "@parley/db";
import type { Guard } from "@parley/db/postgres/guard";
import type { RatioGoal, Round } from "./result/judge-ratio.ts";
import type { BenchWorld } from "./server/bench-world.ts";
import type { Cores } from "./server/cores.ts";
import type { BenchStack } from "./server/start-bench-stack.ts";
import type { Sizes } from "./sizes.ts";

/** What anchors and goals measure with. */
export type Bench = {
  stack: BenchStack;
  world: BenchWorld;
  /** One connection of the generator's own. */
  database: Database;
  sizes: Sizes;
  cores: Cores;
  folder: string;
  guard: Guard;
  /** Something is wrong that has nothing to do with time: a gap, a duplicate, a query too many. */
  complain(sentence: string): void;
};

/** Makes what a measurement needs, once, and returns what measures, once a round. */
export type Prepare = (bench: Bench) => Promise<() => Promise<Round>>;

export type Anchor = { name: string; prepare: Prepare };

export type Goal = {
  number: number;
  title: string;
  /** What is shown of it, and how. */
  figures: Readonly<Record<string, string>>;
  ratios: readonly RatioGoal[];
  prepare: Prepare;
};
