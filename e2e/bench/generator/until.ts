import { setTimeout as sleep } from "node:timers/promises";

const LOOK_MS = 5;
const LIMIT_MS = 60_000;

/** Waits until it is so. @throws Error that says what did not come, with the last numbers, after a minute */
export async function until(what: () => string, isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + LIMIT_MS;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`This never came: ${what()}.`);
    await sleep(LOOK_MS);
  }
}
