import { expect, type Page } from "@playwright/test";
import { barriersOn } from "./appearance.ts";

/** All that a theme can spoil. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

/**
 * Demands that everybody can use the page as it stands, in the light theme and in the dark one: axe calls nothing on
 * it serious or critical. Dialogs and menus that are open stay so. The page must follow the system's theme.
 *
 * In Firefox only the colours of its one theme: it cannot be told another, and version 153 crashes when axe looks at the
 * rest of an open dialog.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const isFirefox = page.context().browser()?.browserType().name() === "firefox";
  if (isFirefox) return expect(await barriersOn(page, RULES_OF_COLOUR), "barriers").toEqual([]);
  expect(await barriersOn(page), "barriers").toEqual([]);
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  await page.emulateMedia({ colorScheme: isDark ? "light" : "dark" });
  expect(await barriersOn(page, RULES_OF_COLOUR), "barriers in the other theme").toEqual([]);
  await page.emulateMedia({ colorScheme: isDark ? "dark" : "light" });
}
