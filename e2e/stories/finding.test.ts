import { expect, test } from "../fixtures/test.ts";
import { aGroup, directChat, write } from "../people/chats.ts";
import { expectAccessible } from "../screen/expect-accessible.ts";

test("one search finds chats, people and messages, and leads there and back", async ({
  aPerson,
  inBrowser,
}) => {
  const [ann, bob, cleo] = await Promise.all([aPerson("Ann"), aPerson("Bob"), aPerson("Cleo")]);
  const groupId = await aGroup(ann, "Harbour market", [bob]);
  await write(ann, groupId, "The **blue tin** is in the shed");
  for (let number = 1; number <= 40; number += 1) await write(bob, groupId, `Stall ${number}`);
  await write(bob, groupId, "Prices: https://example.org/tin");
  const bobsId = await directChat(ann, bob);
  const { page, message, composer } = await inBrowser(ann);
  const field = page.getByRole("searchbox", { name: /^Search/ });
  const results = page.getByRole("region", { name: "Search results" });

  await test.step("a message, by keys, with its place around it", async () => {
    await field.fill("tin");
    await expect(results.getByRole("link", { name: /The blue tin is in the shed/ })).toBeVisible();
    await expectAccessible(page);
    await results.getByRole("button", { name: "With a link" }).click();
    await expect(results.getByRole("link")).toHaveCount(1);
    await results.getByRole("button", { name: "With a link" }).click();
    await expect(results.getByRole("link")).toHaveCount(2);
    await field.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page.locator("article.flash")).toContainText("The blue tin");
    await expect(page).toHaveURL(`/chats/${groupId}/1`);
    await expect(results.getByRole("link", { name: /blue tin/ })).toHaveAttribute("aria-current", "location");
  });

  await test.step("a reload keeps the words and the filters", async () => {
    await results.getByRole("button", { name: "With a link" }).click();
    await page.reload();
    await expect(field).toHaveValue("tin");
    await expect(results.getByRole("button", { name: "With a link", pressed: true })).toBeVisible();
    await expect(results.getByRole("link")).toHaveCount(1);
    await page.goto("about:blank");
    await page.goBack();
    await expect(field).toHaveValue("tin");
    await results.getByRole("button", { name: "With a link" }).click();
  });

  await test.step("in the open chat only, and what to do when there is nothing", async () => {
    await page.keyboard.press("Control+f");
    await expect(results.getByRole("button", { name: "In Harbour market", exact: true })).toBeVisible();
    await field.fill("nowhere");
    await expect(results.getByText("Nothing found")).toBeVisible();
    await results.getByRole("button", { name: "Clear filters" }).click();
    await field.press("Escape");
    await expect(results).toHaveCount(0);
  });

  await test.step("a person, by a few letters, who has no chat yet", async () => {
    await page.keyboard.press("Control+k");
    const switcher = page.getByRole("combobox", { name: "Name of a chat or a person" });
    await switcher.fill(cleo.user.name.toUpperCase());
    await expect(page.getByRole("option", { name: cleo.user.name })).toHaveAttribute("aria-selected", "true");
    await expectAccessible(page);
    await switcher.press("Enter");
    await expect(page.getByRole("heading", { name: cleo.user.name, level: 1 })).toBeVisible();
    await expect(composer).toBeFocused();
  });

  await test.step("and back, and through the list by keys", async () => {
    await page.goBack();
    await expect(message("The blue tin")).toBeVisible();
    // The group is the last of the three: the newest chat stands first.
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Alt+ArrowDown");
    await expect(page).toHaveURL(`/c/${groupId}`);
    await page.keyboard.press("Alt+ArrowUp");
    await expect(page).toHaveURL(`/c/${bobsId}`);
  });
});

test("messages are read and answered by keys, and heard once", async ({ aPerson, inBrowser }) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  await write(ann, chatId, "Shall we meet at **six**?");
  await write(bob, chatId, "At seven");
  const bobs = await inBrowser(bob);
  const { page } = bobs;
  await bobs.open(ann.user.name);
  const hers = bobs.message("Shall we meet at six?");
  const heard = page.locator("[aria-live=polite]");

  await test.step("author, text, time and state, each once", async () => {
    await expect(hers).toHaveAccessibleName(new RegExp(`^${ann.user.name} Shall we meet at six\\? \\d.*$`));
    await expect(bobs.message("At seven")).toHaveAccessibleName(/^You At seven \d.* Sent$/);
  });

  await test.step("only what is new is announced", async () => {
    await expect(heard).toBeEmpty();
    await write(ann, chatId, "Good, seven");
    await expect(heard).toHaveText(`${ann.user.name}: Good, seven`);
  });

  await test.step("F6 leads from the text to the messages, arrows from one to the next, R answers", async () => {
    await expect(bobs.composer).toBeFocused();
    await page.keyboard.press("Shift+F6");
    await expect(bobs.message("Good, seven")).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(hers).toBeFocused();
    await page.keyboard.press("r");
    await expect(bobs.composer).toBeFocused();
    await bobs.say("Six is fine too");
    await expect(page.getByRole("button", { name: /In answer to .*: Shall we meet at six/ })).toBeVisible();
  });

  await test.step("the list of keys takes the focus and gives it back", async () => {
    await page.keyboard.press("Control+/");
    const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await expect(list.getByText("Go to a chat or a person")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(list).toHaveCount(0);
    await expect(bobs.composer).toBeFocused();
  });

  await test.step("and history is not announced", async () => {
    await page.reload();
    await expect(bobs.message("Good, seven")).toBeVisible();
    await expect(heard).toBeEmpty();
  });
});
