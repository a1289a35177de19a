import type { Command } from "commander";
import type { Context, Surroundings } from "../context.ts";
import type { Translate } from "../translate.ts";
import { instantOf, placeOf } from "./place.ts";
import { wholeNumber } from "./whole-number.ts";

/** What a command needs to put itself into the program. */
export type Tree = {
  /** @returns a new command of the program, with the flags that all have. */
  add: (name: string, description: string) => Command;
  /** @returns the tree below a new command that only holds others: `parley group create`. */
  branch: (name: string, description: string) => Tree;
  translate: Translate;
  /** Gives a run what it works with, from the flags that its command was called with. */
  contextOf: (command: Command) => Promise<Context>;
  /** The same for a run that may find the configuration broken. */
  surroundingsOf: (command: Command) => Surroundings;
  /** The exit code of a run that ends well but not with 0: the screen's. */
  exitWith: (code: number) => void;
};

const MAX_LIMIT = 100_000;
const MAX_SEQ = 2_147_483_647;

/** Parsers of option values. Each throws TerminalError. */
export const parse = {
  limit: wholeNumber(1, MAX_LIMIT),
  count: wholeNumber(0, MAX_LIMIT),
  seq: wholeNumber(0, MAX_SEQ),
  instant: instantOf,
  place: placeOf,
};
