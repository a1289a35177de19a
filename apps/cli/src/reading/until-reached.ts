import { setTimeout as wait } from "node:timers/promises";
import { isOutage } from "./is-outage.ts";

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
