import { randomUUIDv7 } from "node:crypto";
import { expect, test } from "../fixtures/test.ts";
import { directChat, write } from "../people/chats.ts";
import { watchMovement } from "../screen/watch-movement.ts";

const COUNT = 300;
/** Few enough that no server has to refuse any. */
const AT_ONCE = 25;
const WHEEL_PX = 450;

test("a chat opens at its first unread message, and jumps lead there and back", async ({
  aPerson,
  inBrowser,
}) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  await write(ann, chatId, "The first entry");
  await bob.call("chat.read", { chatId, seq: 1 });
  for (let index = 0; index < COUNT; index += AT_ONCE) {
    const numbers = Array.from({ length: AT_ONCE }, (_, offset) => index + offset);
    await Promise.all(numbers.map((number) => write(ann, chatId, `Entry ${number}.`)));
  }
  const clientId = randomUUIDv7();
  await ann.call("message.send", { chatId, clientId, body: "See above", replyToSeq: 1 });
  const bobs = await inBrowser(bob);
  const { page } = bobs;
  const latest = page.getByRole("button", { name: /^Jump to latest/ });

  await test.step("far up, where the new ones begin", async () => {
    await bobs.open(ann.user.name);
    await expect(page.getByRole("heading", { name: "New", exact: true })).toBeInViewport();
    await expect(bobs.message("See above")).toHaveCount(0);
    await expect(latest).toHaveAccessibleName(/\d+ new messages/);
  });

  await test.step("to the latest with one click, and to a quoted one and back", async () => {
    await latest.click();
    await expect(bobs.message("See above")).toBeInViewport();
    await expect(latest).toHaveCount(0);
    await page.getByRole("button", { name: /The first entry/ }).click();
    await expect(bobs.messages.filter({ hasText: "The first entry" }).first()).toBeInViewport();
    await page.getByRole("button", { name: "Back to where you were" }).click();
    await expect(bobs.message("See above")).toBeInViewport();
  });

  await test.step("a link to a message opens the chat there, and history loads downwards", async () => {
    await page.goto(`/chats/${chatId}/40`);
    const linked = page.locator("article.flash");
    await expect(linked).toBeInViewport();
    const movement = await watchMovement(page);
    await page.getByRole("log").hover();
    for (let step = 0; step < 12; step += 1) {
      await page.mouse.wheel(0, WHEEL_PX);
      await movement.settled();
    }
    expect(await movement.worstDrift(WHEEL_PX)).toBeLessThanOrEqual(1);
    await bobs.say("Still here");
    await expect(bobs.message("Still here")).toBeInViewport();
    await expect(bobs.message("See above")).toBeInViewport();
  });

  await test.step("to a day", async () => {
    await page.goto(`/chats/${chatId}/2`);
    await page.getByRole("button", { name: "Today" }).click();
    const dialog = page.getByRole("dialog", { name: "Jump to a day" });
    await dialog.getByRole("button", { name: "Jump" }).click();
    await expect(dialog).toBeHidden();
    await expect(bobs.message("The first entry")).toBeInViewport();
  });
});

test("what happens elsewhere in a chat moves nothing under the eye", async ({ aPerson, inBrowser }) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  for (let number = 1; number <= 60; number += 1) await write(ann, chatId, `Entry ${number}.`);
  await write(bob, chatId, "The last entry");
  const bobs = await inBrowser(bob);
  await bobs.open(ann.user.name);
  await expect(bobs.message("The last entry")).toBeInViewport();
  const movement = await watchMovement(bobs.page);
  await bobs.page.getByRole("log").hover();
  await bobs.page.mouse.wheel(0, -WHEEL_PX);
  await movement.settled();

  await write(ann, chatId, "News below");
  await ann.call("message.react", { chatId, seq: 61, emoji: "👍" });
  await ann.call("message.react", { chatId, seq: 1, emoji: "👍" });
  await ann.call("message.edit", { chatId, seq: 2, body: "Entry 2, and\nthree\nmore\nlines." });
  await expect(bobs.page.getByRole("button", { name: /^Jump to latest, 1 new message/ })).toBeVisible();
  expect(await movement.worstDrift(WHEEL_PX)).toBeLessThanOrEqual(1);
});
