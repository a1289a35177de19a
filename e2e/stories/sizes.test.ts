import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/test.ts";
import { aGroup, directChat, write } from "../people/chats.ts";
import { signInAt } from "../people/sign-in-at.ts";
import { expectAccessible } from "../screen/expect-accessible.ts";
import { findLayoutFaults } from "../screen/find-layout-faults.ts";
import { messengerOn } from "../screen/messenger.ts";

const TOUCH = { hasTouch: true, isMobile: true };
/** A narrow window has room for the list or for a chat, not for both. */
const SIZES = [
  { name: "a phone", isNarrow: true, options: { viewport: { width: 390, height: 844 }, ...TOUCH } },
  { name: "a tablet", isNarrow: false, options: { viewport: { width: 768, height: 1024 }, ...TOUCH } },
  { name: "a desktop", isNarrow: false, options: { viewport: { width: 1440, height: 900 } } },
];

for (const { name, isNarrow, options } of SIZES) {
  test(`on ${name} one signs in, reads, writes, looks after a group and sets things up`, async ({
    aPerson,
    openPage,
  }) => {
    const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
    await write(bob, await directChat(ann, bob), "On my way");
    await aGroup(ann, "Ferry crew", [bob]);
    const page = await openPage(options);
    const anns = messengerOn(page);
    const list = page.getByRole("navigation", { name: "Chats" });
    const toChats = async () => {
      if (isNarrow) await page.getByRole("link", { name: "Back to chats" }).click();
      await expect(list).toBeInViewport();
    };

    await test.step("the sign-in", async () => {
      await page.goto("/sign-in");
      await expect(page.getByRole("button", { name: "Sign in" })).toBeInViewport();
      await expectWellLaidOut(page);
      await signInAt(page, ann);
    });

    await test.step("the list", async () => {
      await expect(anns.chat(bob.user.name)).toContainText("1 unread message");
      await expect(anns.composer).toHaveCount(0);
      await expectWellLaidOut(page);
    });

    await test.step("a chat, beside the list where there is room", async () => {
      await anns.open(bob.user.name);
      await expect(anns.message("On my way")).toBeInViewport();
      await expect(list).toBeVisible({ visible: !isNarrow });
      await anns.say("The kettle is on");
      await expect(anns.message("The kettle is on")).toContainText("Sent");
      await expect(anns.composer).toBeInViewport();
      await expectWellLaidOut(page);
      await toChats();
      await expect(anns.chat(bob.user.name)).toContainText("You: The kettle is on");
    });

    await test.step("a group and its members", async () => {
      await anns.open("Ferry crew");
      await page.getByRole("heading", { name: "Ferry crew" }).getByRole("button").click();
      const members = page.getByRole("list", { name: "Members" }).getByRole("listitem");
      await expect(members.filter({ hasText: bob.user.name })).toBeInViewport();
      await expectWellLaidOut(page);
      await page.getByRole("button", { name: "Close" }).click();
      await toChats();
    });

    await test.step("the settings", async () => {
      await page.getByRole("button", { name: "Account" }).click();
      await page.getByRole("link", { name: "Settings" }).click();
      for (const section of ["Profile", "Devices"]) {
        await page.getByRole("link", { name: section, exact: true }).click();
        await expect(page.getByRole("heading", { level: 1, name: section })).toBeInViewport();
        await expect(page.getByText("Loading")).toHaveCount(0);
        await expectWellLaidOut(page);
        if (isNarrow) await page.goBack();
      }
    });
  });
}

async function expectWellLaidOut(page: Page): Promise<void> {
  await expect.poll(() => findLayoutFaults(page)).toEqual([]);
  await expectAccessible(page);
}
