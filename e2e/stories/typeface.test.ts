import type { Page } from "@playwright/test";
import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";

/** In the letters of several languages that write Latin or Cyrillic. */
const MIXED = "Parley, привет! Łódź, Київ, Қазақстан № 7 — €5";

test.skip(inFirefox, "Only Chromium tells which typefaces it draws with.");

test("Latin and Cyrillic are drawn in one typeface, also when it comes late", async ({ openPage }) => {
  const page = await openPage();
  let letCome = () => {};
  const mayCome = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  const files = new Set<string>();
  await page.route("**/*.woff2", async (route) => {
    files.add(route.request().url());
    await mayCome;
    await route.continue();
  });

  await test.step("on a slow first visit in the device's own, which stays", async () => {
    await page.goto("/sign-in", { waitUntil: "domcontentloaded" });
    expect(await typefacesOf(MIXED, page)).toEqual(["of the device"]);
    letCome();
    await page.waitForLoadState("networkidle");
    expect(await typefacesOf(MIXED, page)).toEqual(["of the device"]);
    expect([...files]).toHaveLength(1);
  });

  // A page that finds the file kept on the device may still be drawn before it is read there.
  await test.step("on a later page in Parley's", async () => {
    // A browser keeps no files while a story stands between it and the server.
    await page.unrouteAll();
    await expect(async () => {
      await page.reload({ waitUntil: "networkidle" });
      expect(await typefacesOf(MIXED, page)).toEqual(["of Parley"]);
    }).toPass();
  });
});

/** @returns whose typefaces a text is drawn in as the page's title, one each. */
async function typefacesOf(text: string, page: Page): Promise<string[]> {
  const title = page.getByRole("heading", { level: 1 });
  // Before that React would miss the words that the server sent.
  await expect.poll(() => title.evaluate(isReacts)).toBe(true);
  await title.evaluate((element, words) => {
    element.textContent = words;
  }, text);
  const browser = await page.context().newCDPSession(page);
  await browser.send("DOM.enable");
  await browser.send("CSS.enable");
  const { root } = await browser.send("DOM.getDocument");
  const { nodeId } = await browser.send("DOM.querySelector", { nodeId: root.nodeId, selector: "h1" });
  const { fonts } = await browser.send("CSS.getPlatformFontsForNode", { nodeId });
  await browser.detach();
  return fonts.map(({ isCustomFont }) => (isCustomFont ? "of Parley" : "of the device"));
}

/** React has taken over what the server rendered; it then keeps its own notes on each element. */
const isReacts = (element: Element) => Object.keys(element).some((key) => key.startsWith("__reactFiber$"));
