import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { write } from "../people/chats.ts";
import { watchLongTasks } from "../screen/watch-long-tasks.ts";
import { makeGroups } from "../volume/make-groups.ts";

const COUNT = 1_000;
const WHEEL_PX = 2_000;
/** What fits into the window, and fifteen beyond each edge. */
const ROWS_MAX = 60;

test.skip(inFirefox, "Firefox does not observe long tasks.");

test("a list of a thousand chats scrolls to its end and back, and news bring a chat to its top", async ({
  aPerson,
  server,
  inBrowser,
}) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const { oldestId } = await makeGroups(server.databaseUrl, { owner: bob, member: ann, count: COUNT });
  const { page, chats } = await inBrowser(ann);
  const list = page.getByRole("list", { name: "Chats" });
  const newest = chats.filter({ hasText: `Crew ${COUNT}` });
  // The first that there was: its name is also the beginning of others.
  const oldest = list.locator(`[aria-posinset="${COUNT}"]`);
  await expect(newest).toBeInViewport();
  const longestTask = await watchLongTasks(page);

  await test.step("to the end", async () => {
    await list.hover();
    while ((await oldest.count()) === 0) {
      await page.mouse.wheel(0, WHEEL_PX);
      await expect(list.getByRole("listitem").first()).toBeAttached();
      expect(await list.getByRole("listitem").count()).toBeLessThanOrEqual(ROWS_MAX);
    }
    await page.mouse.wheel(0, WHEEL_PX);
    await expect(oldest).toBeInViewport();
    await expect(oldest).toContainText("Crew 1");
    await expect(oldest).toHaveAttribute("aria-setsize", String(COUNT));
  });

  await test.step("and back", async () => {
    while ((await newest.count()) === 0) {
      await page.mouse.wheel(0, -WHEEL_PX);
      await expect(list.getByRole("listitem").first()).toBeAttached();
      expect(await list.getByRole("listitem").count()).toBeLessThanOrEqual(ROWS_MAX);
    }
    await page.mouse.wheel(0, -WHEEL_PX);
    await expect(newest).toBeInViewport();
  });
  test
    .info()
    .annotations.push({ type: "longest task while scrolling", description: `${await longestTask()} ms` });

  await test.step("a message brings the last one to the top", async () => {
    await write(bob, oldestId, "All hands on deck");
    await expect(chats.first()).toContainText("All hands on deck");
    await expect(chats.first()).toBeInViewport();
  });
});
