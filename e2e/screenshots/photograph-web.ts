import { expect } from "@playwright/test";
import { signInAt } from "../people/sign-in-at.ts";
import { messengerOn } from "../screen/messenger.ts";
import type { Assignment } from "./assignment.ts";

const CHAT = "Weekend hike";

/** A group of the demo data, in the light theme. */
export async function photographWeb({ browser, webUrl, account, file }: Assignment): Promise<void> {
  const viewport = { width: 1280, height: 800 };
  const page = await browser.newPage({ baseURL: webUrl, viewport, colorScheme: "light", locale: "en-GB" });
  await signInAt(page, account);
  const messenger = messengerOn(page);
  await messenger.open(CHAT);
  await expect(messenger.messages.last()).toBeInViewport();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
  await page.close();
}
