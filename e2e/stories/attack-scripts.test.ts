import type { Page } from "@playwright/test";
import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { aGroup, directChat, write } from "../people/chats.ts";
import { signInAt } from "../people/sign-in-at.ts";
import { countNotifications, notifiedOn } from "../screen/count-notifications.ts";
import { untilHolds } from "../screen/until-holds.ts";
import { scriptVectors, vectorsUpTo } from "../security/vectors/script-vectors.ts";

const AT_ONCE = 3;
const NAME = 64;
const TITLE = 128;
/** What no message may make. */
const MADE =
  "script, img, image, iframe, object, embed, video, audio, math, input, form, marquee, base, meta, style, dialog";

test.skip(inFirefox, "Hundreds of vectors once are enough: the same code draws them.");

/** From now on a vector that runs is heard, in this page and after each reload. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  const hits: string[] = [];
  await page.exposeFunction("hit", () => void hits.push("a vector ran"));
  page.on("dialog", (dialog) => {
    hits.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  // What a script in the page says is heard before its answer to this.
  return () => page.evaluate(() => new Promise((resolve) => setTimeout(resolve))).then(() => hits);
}

async function inBatches<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE)
    await Promise.all(items.slice(from, from + AT_ONCE).map(work));
}

test(`of ${scriptVectors.length} vectors in a timeline none runs, and none makes an element or a link that does`, async ({
  aPerson,
  inBrowser,
}) => {
  test.setTimeout(500_000);
  const [ann, eve] = await Promise.all([aPerson("Ann"), aPerson("Eve")]);
  const chatId = await directChat(eve, ann);
  await inBatches(scriptVectors, (vector) => write(eve, chatId, vector));
  // What is unread would be opened at its beginning.
  await ann.call("chat.read", { chatId, seq: scriptVectors.length });
  const { page, messages, open } = await inBrowser(ann);
  const hits = await listen(page);
  await open(eve.user.name);
  const log = page.getByRole("log", { name: "Messages" });
  await expect(messages.last()).toBeVisible();
  const seen = new Set<string>();
  while (seen.size < scriptVectors.length) {
    const before = seen.size;
    await expect
      .poll(async () => {
        for (const key of await keysOn(page)) seen.add(key);
        if (seen.size === before) await log.evaluate((each) => each.scrollBy(0, -each.clientHeight / 2));
        return seen.size;
      })
      .toBeGreaterThan(before);
    const { made, hrefs } = await log.evaluate(
      (each, selector) => ({
        made: [...each.querySelectorAll(`article :is(${selector})`)].map(({ outerHTML }) => outerHTML),
        hrefs: [...each.querySelectorAll("article a[href]")].map((link) => link.getAttribute("href") ?? ""),
      }),
      MADE,
    );
    expect(made).toEqual([]);
    for (const href of hrefs) expect(href).toMatch(/^(https?:\/\/|mailto:)/);
  }
  expect(await hits()).toEqual([]);
});

/** Which messages are on screen, by what names their rows. */
function keysOn(page: Page): Promise<string[]> {
  return page
    .locator("article[data-key]")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-key") ?? ""));
}

test("nor do those in notifications, whose words they are", async ({ aPerson, openPage }) => {
  const [ann, eve] = await Promise.all([aPerson("Ann"), aPerson("Eve")]);
  const [name = ""] = vectorsUpTo(NAME);
  await eve.call("me.update", { name });
  const chatId = await directChat(eve, ann);
  const page = await openPage();
  await countNotifications(page.context());
  await page.reload();
  await signInAt(page, ann);
  await page.evaluate(() => localStorage.setItem("parley:notifications", '{"isOn":true}'));
  await page.reload();
  const hits = await listen(page);
  await expect(page.getByRole("status").getByText("Connected")).toBeAttached();
  await untilHolds(page.context(), "parley-notifier");
  const vectors = vectorsUpTo(NAME).slice(0, 60);
  // One by one: those that come in the same moment share a notification.
  for (const [index, vector] of vectors.entries()) {
    await write(eve, chatId, vector);
    await expect.poll(async () => (await notifiedOn(page)).length).toBe(index + 1);
  }
  for (const { title, body } of await notifiedOn(page))
    expect([title, typeof body, body === ""]).toEqual([name, "string", false]);
  expect(await hits()).toEqual([]);
});

test("nor do those in the titles of chats, in names and in profiles", async ({ aPerson, inBrowser }) => {
  test.setTimeout(500_000);
  const [ann, eve] = await Promise.all([aPerson("Ann"), aPerson("Eve")]);
  const titles = vectorsUpTo(TITLE).slice(0, 120);
  const names = vectorsUpTo(NAME).slice(0, 60);
  await inBatches(titles, (title) => aGroup(eve, title, [ann]));
  const chatId = await directChat(eve, ann);
  await write(eve, chatId, "Who am I?");
  const { page, chats, open, message } = await inBrowser(ann);
  const hits = await listen(page);
  await expect(chats.first()).toBeVisible();
  await open(eve.user.name);
  await expect(message("Who am I?")).toBeVisible();
  for (const name of names) {
    await eve.call("me.update", { name, about: scriptVectors.find(({ length }) => length < 300) ?? name });
    await write(eve, chatId, `I am ${name}`);
  }
  await expect(page.getByRole("heading", { name: names.at(-1) ?? "" }).first()).toBeVisible();
  const list = page.getByRole("list", { name: "Chats" });
  for (let step = 0; step < 12; step += 1) await list.hover().then(() => page.mouse.wheel(0, 900));
  expect(
    await page.locator("img[onerror], [onload], [onfocus], body iframe, body script[src^='data:']").count(),
  ).toBe(0);
  expect(await hits()).toEqual([]);
});
