import type { CDPSession, Page } from "@playwright/test";

/** What a page holds once everything that can be freed is. */
export type Sample = { minutes: number; heapKb: number; nodes: number; listeners: number };

/** @returns measures the page; `minutes` are those since it was made */
export async function createMeasure(page: Page): Promise<() => Promise<Sample>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const begin = performance.now();
  return async () => {
    // What the first finds dead may have held what only the second can free.
    for (let round = 0; round < 2; round += 1) await session.send("HeapProfiler.collectGarbage");
    const metricOf = await metrics(session);
    return {
      minutes: (performance.now() - begin) / 60_000,
      heapKb: Math.round(metricOf("JSHeapUsedSize") / 1024),
      nodes: metricOf("Nodes"),
      listeners: metricOf("JSEventListeners"),
    };
  };
}

async function metrics(session: CDPSession): Promise<(name: string) => number> {
  const answer = await session.send("Performance.getMetrics");
  return (name) => answer.metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
}
