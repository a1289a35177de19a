import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { directChat, write } from "../people/chats.ts";

test.skip(inFirefox, "Playwright has no fingers in Firefox.");

test("on a phone the list leads to a chat and back", async ({ aPerson, inBrowser }) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  await write(bob, await directChat(bob, ann), "On my way");
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const anns = await inBrowser(ann, phone);
  const { page } = anns;
  const list = page.getByRole("navigation", { name: "Chats" });
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  await expect(list).toBeVisible();
  await expect(anns.composer).toHaveCount(0);
  expect(await fits()).toBe(true);

  await anns.chat(bob.user.name).tap();
  await expect(anns.message("On my way")).toBeInViewport();
  await expect(list).toBeHidden();
  await expect(anns.composer).toBeInViewport();
  expect(await fits()).toBe(true);
  await anns.say("The kettle is on");
  await expect(anns.message("The kettle is on")).toContainText("Sent");

  await page.getByRole("link", { name: "Back to chats" }).tap();
  await expect(list).toBeVisible();
  await expect(anns.chat(bob.user.name)).toContainText("You: The kettle is on");

  await page.goBack();
  await expect(anns.message("The kettle is on")).toBeInViewport();
});
