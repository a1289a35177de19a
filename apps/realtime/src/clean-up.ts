import { type Core, forgetOldSessions } from "@parley/core";
import type { Logger } from "pino";

const HOUR_MS = 60 * 60_000;

/** Removes once an hour what nobody needs any more; that several nodes do it harms nobody. @returns what ends it */
export function startCleanUp(core: Core, log: Logger): () => void {
  const cleanUp = () =>
    forgetOldSessions(core).catch((err) => log.warn({ err }, "old sessions wait for the database"));
  const timer = setInterval(cleanUp, HOUR_MS).unref();
  return () => clearInterval(timer);
}
