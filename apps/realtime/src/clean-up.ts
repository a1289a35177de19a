import { type Core, countUsage, forgetOldCounts, forgetOldSessions, forgetUnsentFiles } from "@parley/core";
import type { Logger } from "pino";

const HOUR_MS = 60 * 60_000;
const COUNT_EVERY_MS = 5 * 60_000;

/**
 * Removes once an hour what nobody needs any more, and puts into the search's index, now and once an hour, what processes
 * that are no more have left out of it; counts every few minutes what was written. That several nodes do it harms nobody.
 * @returns what ends it
 */
export function startCleanUp(core: Core, log: Logger): () => void {
  const waits = (what: string) => (err: unknown) => log.warn({ err }, `${what} waits for the database`);
  const forget = () =>
    Promise.all([forgetOldSessions(core), forgetOldCounts(core), forgetUnsentFiles(core)]).catch(
      waits("what is old"),
    );
  const catchUp = () => core.indexer.catchUp().catch(waits("what is not indexed"));
  const count = () => countUsage(core).catch(waits("what is not counted"));
  const timers = [
    setInterval(() => Promise.all([forget(), catchUp()]), HOUR_MS).unref(),
    setInterval(count, COUNT_EVERY_MS).unref(),
  ];
  void catchUp();
  void count();
  return () => timers.forEach(clearInterval);
}
