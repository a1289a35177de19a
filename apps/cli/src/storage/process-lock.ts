import { withFileLock } from "../session/file-lock.ts";

type Turn = { taken: Promise<void>; end: () => void };

/**
 * @returns a function that runs work while no other process does under the same path; within this one all work runs
 * side by side. It fails when another process keeps the lock for too long.
 */
export function createProcessLock(path: string) {
  let holders = 0;
  let turn: Turn | undefined;

  return async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    holders += 1;
    turn ??= takeTurn(path);
    try {
      await turn.taken;
      return await work();
    } finally {
      holders -= 1;
      if (holders === 0) {
        turn?.end();
        turn = undefined;
      }
    }
  };
}

function takeTurn(path: string): Turn {
  const taken = Promise.withResolvers<void>();
  const over = Promise.withResolvers<void>();
  withFileLock(path, async () => {
    taken.resolve();
    await over.promise;
  }).catch(taken.reject);
  return { taken: taken.promise, end: over.resolve };
}
