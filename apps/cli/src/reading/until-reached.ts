import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "@parley/protocol";

const RETRY_MS = 1_000;

/** Works through an outage of the server. `work` must bear being begun anew. @returns what it answers at last */
export async function untilReached<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isOutage(error)) throw error;
  }
  await wait(RETRY_MS);
  return untilReached(work);
}

function isOutage(error: unknown): boolean {
  return (
    error instanceof AppError && ["unavailable", "timeout", "rate_limited", "internal"].includes(error.code)
  );
}
