import { type BrowserContext, expect } from "@playwright/test";

/** Waits until one of the pages holds a lock: what tabs do by turns, one does from then on. */
export async function untilHolds(context: BrowserContext, name: string): Promise<void> {
  const [page] = context.pages();
  const isHeld = async (lock: string) =>
    ((await navigator.locks.query()).held ?? []).some((held) => held.name === lock);
  await expect.poll(() => page?.evaluate(isHeld, name)).toBe(true);
}
