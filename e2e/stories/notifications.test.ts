import { expect, type Fixtures, test } from "../fixtures/test.ts";
import { aGroup, directChat, write } from "../people/chats.ts";
import { signInAt } from "../people/sign-in-at.ts";
import { countNotifications, notifiedOn } from "../screen/count-notifications.ts";
import { messengerOn } from "../screen/messenger.ts";
import { showFrom, workerOf } from "../screen/service-worker.ts";
import { untilHolds } from "../screen/until-holds.ts";

test("one is asked only after a click, and not again when one does not want to be", async ({
  aPerson,
  openPage,
}) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  await write(bob, await directChat(bob, ann), "Hello");
  const page = await openPage();
  await page.addInitScript(asIfNobodyHadAnswered);
  await signInAt(page, ann);
  const offer = page.getByRole("region", { name: "Notifications" });
  await expect(offer).toBeVisible();
  await offer.getByRole("button", { name: "Do not ask again" }).click();
  await expect(offer).toBeHidden();
  await page.reload();
  await expect(page.getByRole("status").getByText("Connected")).toBeAttached();
  await expect(offer).toBeHidden();
});

test("each message in a chat that nobody looks at is told of once", async ({
  aPerson,
  openPage,
  complaints,
}) => {
  const [ann, bob, cleo] = await Promise.all([aPerson("Ann"), aPerson("Bob"), aPerson("Cleo")]);
  const [bobs, cleos] = await Promise.all([directChat(bob, ann), directChat(cleo, ann)]);
  const crew = await aGroup(bob, "Ferry crew", [ann, cleo]);
  await Promise.all([write(bob, bobs, "Hello"), write(cleo, cleos, "Hi"), write(bob, crew, "All aboard")]);
  await ann.call("chat.setMine", { chatId: crew, notificationLevel: "mentions" });
  const page = await openPage();
  const context = page.context();
  await countNotifications(context);
  await page.reload();
  await signInAt(page, ann);
  await page.evaluate(() => localStorage.setItem("parley:notifications", '{"isOn":true}'));
  const second = await context.newPage();
  complaints.watch(second);
  await second.goto("/");
  await untilHolds(context, "parley-notifier");

  await second.bringToFront();
  await messengerOn(second).open(bob.user.name);
  await expect(messengerOn(second).message("Hello")).toBeVisible();
  await untilHolds(context, `parley-in-view:${bobs}`);
  await write(bob, bobs, "You see this one");
  await write(bob, crew, "For nobody in particular");
  await write(cleo, cleos, "You do **not** see this one");
  const all = async () => (await Promise.all([notifiedOn(page), notifiedOn(second)])).flat();
  await expect.poll(all).toEqual([{ title: cleo.user.name, body: "You do not see this one", tag: cleos }]);
  await expect(second).toHaveTitle("(4) Parley");
  await write(cleo, crew, `@${ann.user.handle} where are you?`);
  await expect.poll(async () => (await all()).at(-1)?.tag).toBe(crew);
  await expect(second).toHaveTitle("(@5) Parley");
  expect(await all()).toHaveLength(2);
});

test("a click on one leads the tab that is open, also where it was loaded past the service worker", async ({
  aPerson,
  inBrowser,
  browserName,
}) => {
  test.skip(browserName === "firefox", "Firefox has no reload past the worker that a story could ask for.");
  const { chatId, page, message, worker } = await toldOfHello({ aPerson, inBrowser });
  const browser = await page.context().newCDPSession(page);
  await Promise.all([page.waitForEvent("load"), browser.send("Page.reload", { ignoreCache: true })]);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await showFrom(worker, `/c/${chatId}`);
  await expect(message("Hello")).toBeVisible();
  expect(page.context().pages()).toEqual([page]);
});

test("a click on one leads a tab that is just loading", async ({ aPerson, inBrowser, browserName }) => {
  test.skip(browserName === "firefox", "Of Firefox a story sees no service worker.");
  const { chatId, page, message, worker } = await toldOfHello({ aPerson, inBrowser });
  await page.reload({ waitUntil: "domcontentloaded" });
  await showFrom(worker, `/c/${chatId}`);
  await expect(message("Hello")).toBeVisible();
  expect(page.context().pages()).toEqual([page]);
});

/** Ann, who has a message in a chat that is not open, and the worker that hears of a click on its notification. */
async function toldOfHello({ aPerson, inBrowser }: Pick<Fixtures, "aPerson" | "inBrowser">) {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(bob, ann);
  await write(bob, chatId, "Hello");
  const { page, message } = await inBrowser(ann);
  const worker = await workerOf(page);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  return { chatId, page, message, worker };
}

/** A browser without a window has refused already. */
function asIfNobodyHadAnswered(): void {
  if ("Notification" in window) Object.defineProperty(Notification, "permission", { get: () => "default" });
}
