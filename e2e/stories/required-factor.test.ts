import { codesFrom } from "@parley/core/testing/a-second-factor";
import type { Page } from "@playwright/test";
import { inFirefox } from "../browser/in-firefox.ts";
import { test as base, expect } from "../fixtures/test.ts";
import { aGroup } from "../people/chats.ts";
import { type Person, register } from "../people/person.ts";
import { expectAccessible } from "../screen/expect-accessible.ts";
import type { ServerAddress } from "../stack/server-address.ts";
import { startTestStack } from "../stack/start-test-stack.ts";

type Scene = { stack: ServerAddress; admin: Person };
const test = base.extend<object, { scene: Scene }>({
  scene: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const stack = await startTestStack({ name: "required-factor" });
      const admin = await register(stack.webUrl, "Root");
      await use({ stack, admin });
      await stack.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  server: ({ scene }, use) => use(scene.stack),
});

test.skip(inFirefox, "It is about the server.");

const SENTENCE = "This server asks for a second factor";
const FORBIDDEN = 5;

test("an admin asks everybody for a second factor: chats wait until it is set up, in browser and shell", async ({
  scene: { admin },
  aPerson,
  inBrowser,
  inTerminal,
  openPage,
  complaints,
}) => {
  complaints.tolerate(/status of 40[0-39]/); // The browser's own lines about refusals.
  const ann = await aPerson("Ann");
  const chatId = await aGroup(admin, "Plans", [ann]);
  const [{ page }, { page: admins }] = [await inBrowser(ann), await inBrowser(admin)];
  const shell = inTerminal(ann);
  await shell.signIn();
  const screen = shell.open([]);
  await expect.poll(screen.text).toContain("Plans");
  await page.goto(`/c/${chatId}`);

  await askEverybody(admins);
  await expect(admins.getByText("You have no second factor yourself.")).toBeVisible();
  const { secret } = await admin.call("factor.begin", { password: admin.password });
  await admin.call("factor.confirm", { code: codesFrom(secret)(0) });
  await askEverybody(admins);
  await expect(admins.getByText("Saved.")).toBeVisible();

  await expect(page.getByRole("heading", { name: SENTENCE })).toBeVisible();
  await expectAccessible(page);
  await expect.poll(screen.text).toContain("parley account factor begin");
  expect(await screen.ended).toBe(FORBIDDEN);
  expect(await shell.parley(["chats"])).toMatchObject({
    status: FORBIDDEN,
    stderr: expect.stringContaining("parley account factor begin"),
  });
  await page.goto("/settings/profile");
  await expect(page.getByRole("heading", { name: SENTENCE })).toBeVisible();

  await page.goto(`/c/${chatId}`);
  await setUp(page, ann);
  await expect(page).toHaveURL(`/c/${chatId}`);
  await expect(page.getByRole("navigation", { name: "Chats" })).toBeVisible();
  expect(await shell.parley(["chats"])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("Plans"),
  });

  await signOutInstead(await openPage(), await aPerson("Bob"));
});

async function askEverybody(page: Page): Promise<void> {
  await page.goto("/admin/settings");
  await page.getByRole("switch", { name: "Ask everybody for a second factor" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();
}

async function setUp(page: Page, { password }: Person): Promise<void> {
  await page.getByLabel("Your password").fill(password);
  await page.getByRole("button", { name: "Next" }).click();
  const secret = await page.locator("code").innerText();
  await page.getByLabel("Code", { exact: true }).fill(codesFrom(secret)(0));
  await page.getByRole("button", { name: "Turn on" }).click();
  await expect(page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem")).toHaveCount(10);
  await expectAccessible(page);
  await page.getByRole("button", { name: "I have kept them" }).click();
}

/** Who comes new and does not want one leaves again. */
async function signOutInstead(page: Page, { email, password }: Person): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: SENTENCE })).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
}
