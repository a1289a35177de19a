import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { aGroup, write } from "../people/chats.ts";
import { isDark } from "../screen/appearance.ts";
import { expectAccessible } from "../screen/expect-accessible.ts";

test("everybody can sign in and up, light or dark", async ({ openPage, complaints, browserName }) => {
  test.skip(inFirefox({ browserName }), "Playwright cannot tell Firefox a theme.");
  complaints.tolerate(/status of 404/);
  const page = await openPage({ colorScheme: "dark" });
  for (const path of ["/sign-in", "/sign-up", "/no-such-page"]) {
    await page.goto(path);
    expect(await isDark(page)).toBe(true);
    await expectAccessible(page);
  }
});

test("everybody can read the chats and what opens over them", async ({ aPerson, inBrowser }) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const anns = await inBrowser(ann);
  const { page } = anns;
  await expect(page.getByText("No chats yet")).toBeVisible();
  await expectAccessible(page);

  const chatId = await aGroup(ann, "Ferry crew", [bob]);
  await write(ann, chatId, "We sail at six, see https://example.org/timetable");
  await write(bob, chatId, "I bring the rope");
  await anns.open("Ferry crew");
  await expect(anns.message("I bring the rope")).toBeVisible();
  await expectAccessible(page);

  await test.step("a message's menu", async () => {
    await anns.message("I bring the rope").click({ button: "right", position: { x: 4, y: 4 } });
    await expect(page.getByRole("menu", { name: "Message actions" })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
  });

  await test.step("the group's members, the people to write to, the account", async () => {
    await page.getByRole("button", { name: "Group info" }).click();
    await expect(page.getByRole("dialog", { name: "Group info" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "New chat" }).first().click();
    await expect(page.getByRole("list", { name: "People" })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Account" }).click();
    await expect(page.getByRole("dialog", { name: "Account" })).toBeVisible();
    await expectAccessible(page);
  });
});

test("the theme that one picks stays", async ({ aPerson, inBrowser }) => {
  const { page } = await inBrowser(await aPerson("Ann"));
  expect(await isDark(page)).toBe(false);
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByText("Dark", { exact: true }).click();
  await expect.poll(() => isDark(page)).toBe(true);
  await page.reload();
  expect(await isDark(page)).toBe(true);
});
