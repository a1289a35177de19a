import type { Page } from "@playwright/test";

type Shift = { value: number; what: string };

declare global {
  interface Window {
    /** What has moved since it was last asked. */
    takeLayoutShifts: () => Shift[];
  }
}

/**
 * Lets a page write down what moves on it, from its first paint on, without anybody having touched it.
 *
 * @returns says what has moved since it was last asked, if that is more than `max` of the window times its height
 */
export async function watchLayoutShifts(page: Page): Promise<(max?: number) => Promise<string[]>> {
  await page.addInitScript(writeDown);
  return async (max = 0) => {
    const shifts = await page.evaluate(async () => {
      // What has just been drawn is told a moment later.
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve));
      return window.takeLayoutShifts();
    });
    const sum = shifts.reduce((total, { value }) => total + value, 0);
    return sum > max ? shifts.map(({ value, what }) => `${value}: ${what}`) : [];
  };
}

/** Runs in the page. */
function writeDown(): void {
  // The types of browsers do not know it yet: https://wicg.github.io/layout-instability
  type LayoutShift = PerformanceEntry & {
    value: number;
    hadRecentInput: boolean;
    sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
  };
  const shifts: Shift[] = [];
  const observer = new PerformanceObserver((list) => take(list.getEntries() as LayoutShift[]));
  observer.observe({ type: "layout-shift", buffered: true });
  window.takeLayoutShifts = () => {
    take(observer.takeRecords() as LayoutShift[]);
    return shifts.splice(0);
  };

  function take(entries: LayoutShift[]): void {
    for (const { value, hadRecentInput, sources } of entries)
      if (!hadRecentInput) shifts.push({ value, what: sources.map(describe).join("; ") });
  }

  function describe({ node, previousRect, currentRect }: LayoutShift["sources"][number]): string {
    const name = node instanceof Element ? `${node.tagName}.${node.className}` : node?.textContent;
    return `${name} from ${place(previousRect)} to ${place(currentRect)}`;
  }

  function place({ x, y, width, height }: DOMRectReadOnly): string {
    return `${width}×${height} at ${x}, ${y}`;
  }
}
