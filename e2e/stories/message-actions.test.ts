import { expect, test } from "../fixtures/test.ts";
import { aGroup, directChat, write } from "../people/chats.ts";
import { actionsOn } from "../screen/actions-on.ts";

test("two people edit, react, answer, pin and delete, and see it at once", async ({ aPerson, inBrowser }) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  await write(ann, chatId, "Good morning");
  const [anns, bobs] = await Promise.all([inBrowser(ann), inBrowser(bob)]);
  await Promise.all([anns.open(bob.user.name), bobs.open(ann.user.name)]);

  await test.step("the arrow up edits what one wrote last", async () => {
    await anns.say("We **sale** at six");
    await expect(anns.message("We sale at six")).toContainText("Read");
    // The keys come after what is seen.
    await expect(async () => {
      await anns.composer.press("ArrowUp");
      await expect(anns.composer).toHaveValue("We **sale** at six", { timeout: 1_000 });
    }).toPass();
    await anns.say("We **sail** at six");
    await expect(bobs.message("We sail at six")).toContainText("edited");
    await expect(bobs.message("We sail at six").locator("strong")).toHaveText("sail");
  });

  await test.step("a reaction is a click, and another click joins in", async () => {
    await bobs.message("We sail at six").hover();
    await bobs.page.getByRole("button", { name: "React with 👍" }).click();
    await anns.page.getByRole("button", { name: /^👍, 1 person/ }).click();
    await expect(bobs.page.getByRole("button", { name: /^👍, 2 people/ })).toBeVisible();
    await anns.page.getByRole("button", { name: /^👍, 2 people/ }).click();
    await expect(bobs.page.getByRole("button", { name: /^👍, 1 person/ })).toBeVisible();
  });

  await test.step("an answer carries what it answers", async () => {
    await actionsOn(bobs.message("We sail at six")).pick("Reply");
    await expect(bobs.page.getByText(`Reply to ${ann.user.name}`)).toBeVisible();
    await bobs.say("I am in");
    await expect(anns.message("I am in")).toContainText("We sail at six");
    await expect(bobs.page.getByText(`Reply to ${ann.user.name}`)).toHaveCount(0);
  });

  await test.step("a pinned message stands over the chat, for both", async () => {
    await actionsOn(anns.message("Good morning")).pick("Pin");
    const bar = (screen: typeof anns) => screen.page.getByRole("complementary", { name: "Pinned messages" });
    await expect(bar(bobs)).toContainText("Good morning");
    await actionsOn(bobs.message("Good morning")).pick("Unpin");
    await expect(bar(anns)).toHaveCount(0);
  });

  await test.step("by keyboard all of it is there", async () => {
    await anns.page.getByRole("log").focus();
    await anns.page.keyboard.press("ArrowUp");
    await expect(anns.message("We sail at six").first()).toBeFocused();
    await anns.page.keyboard.press("Enter");
    await expect(anns.page.getByRole("menu", { name: "Message actions" })).toBeVisible();
    await anns.page.getByRole("menuitem", { name: "Who has read it" }).press("Enter");
    const readers = anns.page.getByRole("dialog", { name: "Who has read it" });
    await expect(readers.getByRole("list", { name: "Read", exact: true })).toContainText(bob.user.name);
    await anns.page.keyboard.press("Escape");
  });

  await test.step("one deletes for oneself, or for everyone", async () => {
    await actionsOn(bobs.message("Good morning")).pick("Delete");
    await expect(bobs.page.getByRole("button", { name: "Delete for everyone" })).toHaveCount(0);
    await bobs.page.getByRole("button", { name: "Delete for me" }).click();
    await expect(bobs.page.getByText("You deleted this message for yourself")).toBeVisible();
    await actionsOn(bobs.message("I am in")).pick("Delete");
    await bobs.page.getByRole("button", { name: "Delete for everyone" }).click();
    await expect(anns.page.getByRole("log").getByText("Message deleted")).toBeVisible();
    await expect(anns.message("Good morning")).toHaveCount(1);
  });
});

test("a message is sent on to another chat, and says whose words it has", async ({ aPerson, inBrowser }) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  await write(ann, chatId, "The tide turns at nine");
  await aGroup(bob, "Ferry crew", [ann]);
  const bobs = await inBrowser(bob);
  await bobs.open(ann.user.name);
  await actionsOn(bobs.message("The tide turns at nine")).pick("Forward");
  const dialog = bobs.page.getByRole("dialog", { name: "Forward to" });
  await dialog.getByRole("searchbox").fill("ferry");
  await dialog.getByRole("button", { name: "Ferry crew" }).click();
  await expect(bobs.page.getByRole("heading", { name: "Ferry crew" })).toBeVisible();
  await expect(bobs.message("The tide turns at nine")).toContainText(`Forwarded from ${ann.user.name}`);
});

test("a mention leads to the card of the person, by mouse and by keys", async ({ aPerson, inBrowser }) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await aGroup(ann, "Ferry crew", [bob]);
  await write(ann, chatId, `Ask @${bob.user.handle} for the keys`);
  const { page, open, message } = await inBrowser(ann);
  await open("Ferry crew");
  const mention = message("for the keys").getByRole("button", { name: bob.user.name });
  const card = page.getByRole("dialog").filter({ hasText: bob.user.name });
  await mention.click();
  await expect(card).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await page.getByRole("log").focus();
  await page.keyboard.press("ArrowUp");
  await expect(message("for the keys")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(mention).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(card).toBeVisible();
});
