import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * What axe calls serious or critical on the page as it stands, with the elements at fault.
 *
 * @param rules the names of those to look at; all of axe's when left out
 */
export async function barriersOn(page: Page, rules: string[] = []): Promise<string[]> {
  await untilStill(page);
  // We have no frames of other sites, for which axe would open a second page at each look.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
    );
}

/** Half-way through a transition every colour is wrong. */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** Whether the page's paper is nearer to black than to white. */
export function isDark(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const channels =
      getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g)?.slice(0, 3).map(Number) ?? [];
    return channels.reduce((sum, channel) => sum + channel, 0) < (3 * 255) / 2;
  });
}
