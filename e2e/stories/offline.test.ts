import { NETWORK_LINES } from "../fixtures/complaints.ts";
import { test as ownTest } from "../fixtures/own-stack.ts";
import { expect, test } from "../fixtures/test.ts";
import { directChat, write } from "../people/chats.ts";
import { signInAt } from "../people/sign-in-at.ts";
import { type Messenger, messengerOn } from "../screen/messenger.ts";

/** From then on the app opens without network. */
async function untilShellIsKept({ page }: Messenger): Promise<void> {
  const isKept = () => page.evaluate(async () => (await caches.match("/shell")) !== undefined);
  await expect.poll(isKept).toBe(true);
}

/** From then on the page with that message comes back without network; the head alone names it once. */
async function untilCached({ page }: Messenger, text: string): Promise<void> {
  const isCached = (words: string) =>
    new Promise<boolean>((resolve, reject) => {
      const opening = indexedDB.open("parley");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const reading = opening.result.transaction("cache").objectStore("cache").getAll();
        reading.onsuccess = () => {
          opening.result.close();
          resolve(JSON.stringify(reading.result).split(words).length > 2);
        };
      };
    });
  await expect.poll(() => page.evaluate(isCached, text)).toBe(true);
}

test("Ann writes in a tunnel, closes the tab, and what she wrote is sent once when she is back", async ({
  aPerson,
  inBrowser,
  complaints,
}) => {
  complaints.tolerate(NETWORK_LINES);
  const [ann, bob, cem] = await Promise.all([aPerson("Ann"), aPerson("Bob"), aPerson("Cem")]);
  const chatId = await directChat(ann, bob);
  await write(bob, chatId, "Are you on the train?");
  await write(cem, await directChat(ann, cem), "Dinner at eight");
  const first = await inBrowser(ann);
  await first.open(bob.user.name);
  await expect(first.message("Are you on the train?")).toHaveCount(1);
  await untilShellIsKept(first);
  await untilCached(first, "Are you on the train?");
  await untilCached(first, "Dinner at eight");
  const context = first.page.context();

  await test.step("a reload without network shows the chat, and what is queued and typed", async () => {
    await context.setOffline(true);
    await first.say("In the tunnel");
    await expect(first.message("In the tunnel")).toContainText("Waiting to be sent");
    await first.composer.fill("and then");
    await first.page.reload();
    await expect(first.chat(bob.user.name)).toBeVisible();
    await expect(first.message("Are you on the train?")).toHaveCount(1);
    await expect(first.message("In the tunnel")).toContainText("Waiting to be sent");
    await expect(first.composer).toHaveValue("and then");
  });

  await test.step("a chat that was never opened on this device is there as well", async () => {
    await first.open(cem.user.name);
    await expect(first.message("Dinner at eight")).toHaveCount(1);
    await first.open(bob.user.name);
  });

  await test.step("the tab is closed; back online the message lands once", async () => {
    await first.page.close();
    await context.setOffline(false);
    const page = await context.newPage();
    complaints.watch(page);
    await page.goto(`/c/${chatId}`);
    const again = messengerOn(page);
    await expect(again.message("In the tunnel")).toContainText("Sent");
    await expect(again.composer).toHaveValue("and then");
    const { messages } = await bob.call("message.list", { chatId });
    expect(messages.map(({ body }) => body)).toEqual(["Are you on the train?", "In the tunnel"]);
  });
});

test("two tabs show one outbox and send it once", async ({ aPerson, inBrowser, complaints }) => {
  complaints.tolerate(NETWORK_LINES);
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  await write(bob, chatId, "Which of your tabs is it?");
  const first = await inBrowser(ann);
  const context = first.page.context();
  const page = await context.newPage();
  complaints.watch(page);
  await page.goto(`/c/${chatId}`);
  const second = messengerOn(page);
  await first.open(bob.user.name);
  for (const tab of [first, second]) await expect(tab.message("Which of your tabs is it?")).toHaveCount(1);

  await context.setOffline(true);
  await first.say("from the first tab");
  await expect(second.message("from the first tab")).toContainText("Waiting to be sent");
  await second.say("from the second tab");
  await expect(first.message("from the second tab")).toContainText("Waiting to be sent");
  await first.page.close();
  await context.setOffline(false);

  for (const text of ["from the first tab", "from the second tab"])
    await expect(second.message(text)).toContainText("Sent");
  await expect(second.messages).toContainText(["from the first tab", "from the second tab"]);
  const { messages } = await bob.call("message.list", { chatId });
  expect(messages.map(({ body }) => body).slice(1)).toEqual(["from the first tab", "from the second tab"]);
});

test("signing out with unsent messages asks; kept ones wait for her, and nobody else sees them", async ({
  aPerson,
  inBrowser,
  complaints,
}) => {
  const [ann, bob, cleo] = await Promise.all([aPerson("Ann"), aPerson("Bob"), aPerson("Cleo")]);
  const chatId = await directChat(ann, bob);
  const anns = await inBrowser(ann);
  const { page } = anns;
  complaints.tolerate(/status of 503|WebSocket connection to/);
  await anns.open(bob.user.name);
  await anns.say("for the log");
  await expect(anns.message("for the log")).toContainText("Sent");
  await untilCached(anns, "for the log");
  await page.route("**/api/v1/**", (route) => route.fulfill({ status: 503, body: "" }));
  await page.reload();
  await anns.say("unsent");
  await expect(anns.message("unsent")).toContainText("Waiting to be sent");
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  const dialog = page.getByRole("dialog", { name: "1 message is not sent yet" });
  await expect(dialog.getByRole("button", { name: "Stay signed in" }).last()).toBeFocused();
  await dialog.getByRole("button", { name: "Keep them and sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.unroute("**/api/v1/**");

  await signInAt(page, cleo);
  await expect(page.getByText("No chats yet")).toBeVisible();
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect((await bob.call("message.list", { chatId })).messages).toHaveLength(1);

  await signInAt(page, ann);
  await anns.open(bob.user.name);
  await expect(anns.message("unsent")).toContainText("Sent");
});

ownTest(
  "a terminal that was killed with unsent messages sends them at its next start, once",
  async ({ stack, aPerson, inTerminal }) => {
    const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
    const chatId = await directChat(ann, bob);
    await write(bob, chatId, "Are you there?");
    const home = inTerminal(ann);
    await home.signIn();
    const first = home.open([]);
    const screen = ({ lines }: typeof first) => lines().join("\n");
    await expect.poll(() => screen(first)).toContain("Connected");
    await expect.poll(() => screen(first)).toContain("Are you there?");
    await Promise.all([stack.kill("web"), stack.kill("realtime")]);
    first.type("In the dark\r");
    await expect.poll(() => screen(first)).toMatch(/In the dark.*◷/);
    first.type("begun");
    await expect.poll(() => screen(first)).toContain("› begun");
    await first.close();

    const dark = home.open([]);
    await expect.poll(() => screen(dark)).toMatch(/In the dark.*◷/);
    expect(screen(dark)).toContain("Are you there?");
    await dark.close();

    await Promise.all([stack.restart("web"), stack.restart("realtime")]);
    const next = home.open([]);
    await expect.poll(() => screen(next)).toMatch(/In the dark.*✓/);
    await next.close();
    const { messages } = await bob.call("message.list", { chatId });
    expect(messages.map(({ body }) => body)).toEqual(["Are you there?", "In the dark"]);
  },
);
