import type { Logger } from "pino";

type Options = {
  log: Logger;
  /** What the failure means. */
  sentence: string;
  /** Whether this server is ending: then it is no failure. */
  isOver(): boolean;
};

/**
 * For work that is tried again and again while the database is away.
 *
 * @returns a function that does such work: of failures in a row it tells the log the first, and it throws each on
 */
export function tellOnce({ log, sentence, isOver }: Options): <R>(work: () => Promise<R>) => Promise<R> {
  let isTold = false;
  return async (work) => {
    try {
      const result = await work();
      isTold = false;
      return result;
    } catch (err) {
      if (!isTold && !isOver()) log.warn({ err }, sentence);
      isTold = true;
      throw err;
    }
  };
}
