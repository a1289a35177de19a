import type { Page } from "@playwright/test";

declare global {
  interface Window {
    longTasks: number[];
  }
}

/**
 * Watches from now on for what keeps the page from answering.
 *
 * @returns reads the longest task up to then, in ms; those under 50 ms count as none
 */
export async function watchLongTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    window.longTasks = [];
    const take = (list: PerformanceObserverEntryList) =>
      window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    new PerformanceObserver(take).observe({ type: "longtask" });
  });
  return () => page.evaluate(() => Math.max(0, ...window.longTasks));
}
