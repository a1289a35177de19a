import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { directChat, write } from "../people/chats.ts";

/** The scripts that the chat page names, gzipped: the socket, menus, dialogs and pickers come when they are needed. */
const FIRST_LOAD_MAX_BYTES = 200_000;

test.skip(inFirefox, "Every browser is sent the same scripts.");

test("the chat page loads few scripts at first", async ({ aPerson, inBrowser }) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  await write(ann, chatId, "Good **morning**");
  const { page, message } = await inBrowser(bob);
  const bytes = await firstLoadBytes(page, `/c/${chatId}`);
  test.info().annotations.push({ type: "gzipped scripts of the first load", description: `${bytes} bytes` });
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(FIRST_LOAD_MAX_BYTES);

  await page.goto(`/c/${chatId}`);
  await message("Good morning").click({ button: "right", position: { x: 4, y: 4 } });
  await expect(page.getByRole("menu", { name: "Message actions" })).toBeVisible();
});

async function firstLoadBytes(page: Page, path: string): Promise<number> {
  const answer = await (await page.request.get(path)).text();
  // Browsers that know modules, which is all of ours, skip these.
  const html = answer.replace(/<script[^>]*nomodule[^>]*>/gi, "");
  const named = new Set([...html.matchAll(/\/_next\/static\/[\w./-]+\.js/g)].map(([url]) => url));
  const scripts = await Promise.all([...named].map(async (url) => (await page.request.get(url)).body()));
  return scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);
}
