import { expect, test } from "../fixtures/test.ts";
import { directChat, write } from "../people/chats.ts";

test("what the network did not bring in time takes nothing with it, and comes with the network", async ({
  aPerson,
  inBrowser,
  complaints,
}) => {
  complaints.tolerate(/ERR_FAILED|Loading failed|NetworkError|ChunkLoadError|NS_ERROR/);
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  await write(bob, chatId, "Are you on the train?");
  // The worker would have fetched everything ahead.
  const { page, composer, message, open } = await inBrowser(ann, { serviceWorkers: "block" });
  await open(bob.user.name);
  await expect(message("Are you on the train?")).toHaveCount(1);
  await page.waitForLoadState("networkidle");
  const scripts = "**/_next/static/**/*.js";
  await page.route(scripts, (route) => route.abort());

  await composer.fill("Yes, and there is a tunn");
  await page.getByRole("button", { name: "Account" }).click();
  await message("Are you on the train?").click({ button: "right", position: { x: 4, y: 4 } });
  await expect(composer).toHaveValue("Yes, and there is a tunn");
  await expect(message("Are you on the train?")).toBeVisible();

  await page.unroute(scripts);
  await expect(page.getByRole("menu", { name: "Message actions" })).toBeVisible();
  await expect(page.getByRole("dialog", { name: "Account" })).toBeVisible();
  // Which came last, and is closed first, is the network's to say.
  const layers = page.getByRole("menu", { name: "Message actions" }).or(page.getByRole("dialog"));
  for (const left of [1, 0]) {
    await page.keyboard.press("Escape");
    await expect(layers).toHaveCount(left);
  }
  await composer.press("Enter");
  await expect(message("Yes, and there is a tunn")).toContainText("Sent");
});
