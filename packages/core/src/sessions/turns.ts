import { AppError } from "@parley/protocol";

const RETRY_MS = 1_000;

/** Runs a piece of work in its turn. @throws AppError unavailable, with when to try again, where too many wait already */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** A line for work that costs much. @param options.atOnce how many work; @param options.waitingMax how many wait at most */
export function createTurns({ atOnce, waitingMax }: { atOnce: number; waitingMax: number }): InTurn {
  const waiting: (() => void)[] = [];
  let working = 0;

  async function turn(): Promise<void> {
    if (working >= atOnce) {
      if (waiting.length >= waitingMax) throw new AppError("unavailable", { retryAfterMs: RETRY_MS });
      return new Promise((resolve) => waiting.push(resolve));
    }
    working++;
  }

  /** The place goes to who waits longest. */
  function end(): void {
    const next = waiting.shift();
    if (next) next();
    else working--;
  }

  return async (work) => {
    await turn();
    try {
      return await work();
    } finally {
      end();
    }
  };
}
