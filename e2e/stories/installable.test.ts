import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";

test.skip(inFirefox, "The manifest is asked for in Chromium's own protocol.");

test("Parley can be installed, and its icon's shortcut leads to a new chat", async ({
  aPerson,
  inBrowser,
}) => {
  const { page } = await inBrowser(await aPerson("Ann"));
  const browser = await page.context().newCDPSession(page);
  const { errors, data } = await browser.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? "{}");
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await page.request.get(src);
    expect(icon.headers()["content-type"], src).toContain(type);
    if (type === "image/png") expect(sizeOf(await icon.body()), src).toBe(sizes);
  }
  // A browser without a window of its own, as this one is, counts as one in which nothing is ever installed.
  const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);

  await page.goto(manifest.shortcuts[0].url);
  await expect(page.getByRole("dialog", { name: "New chat" })).toBeVisible();
  await expect(page).toHaveURL(/\/$/);
});

/** A PNG's header begins with its width and height. */
function sizeOf(png: Buffer): string {
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}
