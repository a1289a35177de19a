import { stripVTControlCharacters } from "node:util";
import type { createLog } from "@parley/core";

type Log = Pick<ReturnType<typeof createLog>, "error" | "info" | "warn">;

/** What Next says by itself becomes lines of the log as well: a log is of one kind, for whoever reads it by machine. */
export function structureConsole(target: Console, log: Log): void {
  target.error = (...said) => log.error(...lineOf(said));
  target.warn = (...said) => log.warn(...lineOf(said));
  target.info = (...said) => log.info(...lineOf(said));
  target.log = target.info;
}

function lineOf(said: readonly unknown[]): [{ err?: unknown }, string] {
  const err = said.find((each) => each instanceof Error);
  const words = said.filter((each) => typeof each === "string");
  return [err ? { err } : {}, stripVTControlCharacters(words.join(" ")).trim()];
}
