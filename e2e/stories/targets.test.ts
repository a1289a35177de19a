import { randomUUIDv7 } from "node:crypto";
import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { aGroup, directChat, write } from "../people/chats.ts";
import { findSmallTargets } from "../screen/find-small-targets.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const SECTIONS = [
  "",
  "/profile",
  "/appearance",
  "/writing",
  "/notifications",
  "/privacy",
  "/devices",
  "/tokens",
  "/data",
];

test.skip(inFirefox, "Playwright has no fingers in Firefox.");

test("a thumb hits what it means before one is signed in", async ({ openPage }) => {
  const page = await openPage(PHONE);
  for (const path of ["/sign-in", "/sign-up"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await findSmallTargets(page), path).toEqual([]);
  }
});

test("a thumb hits what it means in the list and in a chat", async ({ aPerson, inBrowser }) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  await write(bob, await directChat(ann, bob), "Are you there?");
  const chatId = await aGroup(ann, "Ferry crew", [bob]);
  for (let number = 1; number <= 20; number += 1) await write(bob, chatId, `Entry ${number}.`);
  const { seq } = await write(ann, chatId, "All hands on deck");
  await ann.call("message.pin", { chatId, seq });
  for (const emoji of ["👍", "🎉"]) await bob.call("message.react", { chatId, seq, emoji });
  await bob.call("message.send", {
    chatId,
    clientId: randomUUIDv7(),
    body: `Aye @${ann.user.handle}, see https://example.org`,
    replyToSeq: seq,
  });
  await write(bob, chatId, "```js\nsail()\n```");
  await write(bob, chatId, "As long as a day at sea. ".repeat(200));
  const archivedId = await aGroup(ann, "Book club", []);
  await ann.call("chat.setMine", { chatId: archivedId, isArchived: true });
  const anns = await inBrowser(ann, PHONE);
  const { page } = anns;

  await test.step("the list", async () => {
    await expect(page.getByRole("button", { name: "Archived" })).toBeVisible();
    expect(await findSmallTargets(page)).toEqual([]);
  });

  await test.step("the chat", async () => {
    // No mouse rests on a message of a phone, as it does since the person has signed in.
    await page.mouse.move(0, 0);
    await anns.chat("Ferry crew").tap();
    await expect(anns.messages.first()).toBeVisible();
    await expect(page.getByRole("complementary", { name: "Pinned messages" })).toBeVisible();
    for (const name of [/^👍/, /All hands on deck/, "Copy", "Show more"])
      await expect(anns.messages.getByRole("button", { name }).first()).toBeAttached();
    expect(await findSmallTargets(page)).toEqual([]);
  });

  await test.step("a group of one", async () => {
    await page.goto(`/c/${archivedId}`);
    await expect(page.getByRole("button", { name: "Invite people" })).toBeVisible();
    expect(await findSmallTargets(page)).toEqual([]);
  });
});

test("a thumb hits what it means in the settings", async ({ aPerson, inBrowser }) => {
  const { page } = await inBrowser(await aPerson("Ann"), PHONE);
  for (const section of SECTIONS) {
    await page.goto(`/settings${section}`);
    await page.waitForLoadState("networkidle");
    expect.soft(await findSmallTargets(page), section).toEqual([]);
  }
});
