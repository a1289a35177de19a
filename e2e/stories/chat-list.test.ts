import { expect, test } from "../fixtures/test.ts";
import { aGroup, directChat, write } from "../people/chats.ts";
import type { Messenger } from "../screen/messenger.ts";

/** What the page of the list calls a line's own menu. */
async function pick({ page }: Messenger, title: string, ...items: string[]) {
  await page.getByRole("button", { name: `More: ${title}` }).click();
  for (const item of items) await page.getByRole("menuitem", { name: item, exact: true }).click();
}

test("what Ann sets up of her chats on one device holds on the other", async ({ aPerson, inBrowser }) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  await write(bob, chatId, "Ahoy");
  const ferryId = await aGroup(ann, "Ferry crew", [bob]);
  await aGroup(ann, "Book club", [bob]);
  const [desk, phone] = await Promise.all([inBrowser(ann), inBrowser(ann)]);
  await expect(phone.chats.first()).toContainText("Book club");

  await pick(desk, "Ferry crew", "Pin");
  await expect(phone.chats.first()).toContainText("Ferry crew");

  await pick(desk, bob.user.name, "Mark as read");
  await expect(phone.chat(bob.user.name)).not.toContainText("unread message");
  await pick(desk, bob.user.name, "Mark as unread");
  await expect(phone.chat(bob.user.name)).toContainText("Marked as unread");
  await phone.open(bob.user.name);
  await expect(desk.chat(bob.user.name)).not.toContainText("Marked as unread");

  await pick(desk, "Ferry crew", "Archive");
  await expect(phone.chat("Ferry crew")).toHaveCount(0);
  await phone.page.getByRole("button", { name: "Archived 1 chat" }).click();
  await expect(phone.chat("Ferry crew")).toBeVisible();

  await test.step("a message brings it out of the archive, and not when it is muted", async () => {
    await write(bob, ferryId, "All hands on deck");
    await expect(desk.chat("Ferry crew")).toContainText("1 unread message");
    await pick(desk, "Ferry crew", "Mute…", "8 hours");
    await expect(desk.chat("Ferry crew")).toHaveCount(0);
    await expect(phone.chat("Ferry crew")).toContainText("Muted");
  });
});

test("of a long list only what is in sight is on the page", async ({ aPerson, inBrowser }) => {
  const ann = await aPerson("Ann");
  for (let row = 0; row < 9; row += 1)
    await Promise.all(Array.from({ length: 11 }, (_, column) => aGroup(ann, `Crew ${row}-${column}`, [])));
  const { page, chats } = await inBrowser(ann);
  await expect(page.getByRole("listitem").first()).toHaveAttribute("aria-setsize", "99");
  const rows = page.getByRole("list", { name: "Chats" });
  for (const _ of [1, 2, 3]) {
    await rows.hover();
    await page.mouse.wheel(0, 2_000);
    await expect(chats.last()).toBeAttached();
    expect(await chats.count()).toBeLessThan(60);
  }
});
