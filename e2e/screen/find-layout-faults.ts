import type { Page } from "@playwright/test";

/** What is wrong with where things stand: a page that is wider than its window, and messages that cover each other. */
export function findLayoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) faults.push(`the page is ${scrollWidth} px wide`);
    for (const pane of document.querySelectorAll("[role=log], nav, main, [role=dialog]")) {
      const isWide = pane.scrollWidth > pane.clientWidth + 1;
      if (isWide)
        faults.push(`${pane.tagName} is ${pane.scrollWidth} px wide, and shows ${pane.clientWidth}`);
    }
    const rows = [...document.querySelectorAll("[role=log] article")].map((row) =>
      row.getBoundingClientRect(),
    );
    for (const [index, row] of rows.entries()) {
      const next = rows[index + 1];
      if (next && next.top < row.bottom - 1) faults.push(`message ${index} covers the next one`);
    }
    return faults;
  });
}
