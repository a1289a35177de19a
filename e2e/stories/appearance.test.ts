import { expect, test } from "../fixtures/test.ts";
import { aGroup, write } from "../people/chats.ts";
import { barriersOn, isDark } from "../screen/appearance.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test(`${colorScheme} screens can be read by everybody`, async ({ aPerson, openPage, inBrowser }) => {
    const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
    const chatId = await aGroup(ann, "Ferry crew", [bob]);
    await write(ann, chatId, "We sail at six, see https://example.org/timetable");
    await write(bob, chatId, "I bring the rope");

    await test.step("signing in and up", async () => {
      const page = await openPage({ colorScheme });
      for (const path of ["/sign-in", "/sign-up"]) {
        await page.goto(path);
        expect(await isDark(page)).toBe(colorScheme === "dark");
        expect(await barriersOn(page)).toEqual([]);
      }
    });

    await test.step("the chat, the group's members, the people to write to", async () => {
      const anns = await inBrowser(ann, { colorScheme });
      await anns.open("Ferry crew");
      await expect(anns.message("I bring the rope")).toBeVisible();
      expect(await isDark(anns.page)).toBe(colorScheme === "dark");
      expect(await barriersOn(anns.page)).toEqual([]);
      await anns.page.getByRole("button", { name: "Group info" }).click();
      await expect(anns.page.getByRole("dialog", { name: "Group info" })).toBeVisible();
      expect(await barriersOn(anns.page)).toEqual([]);
      await anns.page.getByRole("button", { name: "Close" }).click();
      await anns.page.getByRole("button", { name: "New chat" }).first().click();
      await expect(anns.page.getByRole("list", { name: "People" })).toBeVisible();
      expect(await barriersOn(anns.page)).toEqual([]);
    });
  });
}

test("the theme that one picks stays", async ({ aPerson, inBrowser }) => {
  const { page } = await inBrowser(await aPerson("Ann"));
  expect(await isDark(page)).toBe(false);
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByText("Dark", { exact: true }).click();
  await expect.poll(() => isDark(page)).toBe(true);
  await page.reload();
  expect(await isDark(page)).toBe(true);
});
