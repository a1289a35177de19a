import { createDatabase } from "@parley/db";
import type { Page } from "@playwright/test";
import { inFirefox } from "../browser/in-firefox.ts";
import { test } from "../fixtures/mail-stack.ts";
import { expect } from "../fixtures/test.ts";
import { linkMailedTo, mailTo } from "../people/mailed-to.ts";
import { newcomer, type Person } from "../people/person.ts";
import { signInAt } from "../people/sign-in-at.ts";
import { expectAccessible } from "../screen/expect-accessible.ts";

test.skip(inFirefox, "It is about the server.");

const GONE = "This link has expired or was used. Change your address in the settings again.";
test.beforeEach(({ complaints }) => complaints.tolerate(/status of 4(0[019]|10)/));

test("a link that was mailed confirms a new address, where one is signed in, and once", async ({
  aPerson,
  inBrowser,
  openPage,
  scene,
}) => {
  const ann = await aPerson("Ann");
  const { email } = newcomer("Ann");
  const { page } = await inBrowser(ann);
  await page.goto("/settings/security");
  const group = page.getByRole("region", { name: "Email" });
  await group.getByLabel("New address").fill(email);
  await group.getByLabel("Your password").fill("not hers at all");
  await group.getByRole("button", { name: "Send a link to the new address" }).click();
  await expect(group.getByText("This is not your password.")).toBeVisible();
  await group.getByLabel("Your password").fill(ann.password);
  await group.getByRole("button", { name: "Send a link to the new address" }).click();
  await expect(group.getByText(`A link is on its way to ${email}.`)).toBeVisible();
  await mailTo(scene.mails, ann.email, email);
  await expect(group.getByText(`You sign in with ${ann.email}.`)).toBeVisible();

  const link = await linkMailedTo(scene.mails, email);
  const other = await page.context().newPage();
  await other.goto(link);
  await expectAccessible(other);
  // A program that opens the links of mails confirms nothing: only a click does.
  await expect(group.getByText(`You sign in with ${ann.email}.`)).toBeVisible();
  await confirmOn(other);
  await expect(other.getByText("Done. Sign in with the new address from now on.")).toBeVisible();
  await expect(other.getByRole("button", { name: "Use this address" })).toBeDisabled();
  await expect(group.getByText(`You sign in with ${email}.`)).toBeVisible();
  await other.getByRole("link", { name: "To your chats" }).click();
  await expect(other.getByRole("navigation", { name: "Chats" })).toBeVisible();

  await other.goto(link);
  await confirmOn(other);
  await expect(other.getByText(GONE)).toBeVisible();
  await signInAt(await openPage(), { ...ann, email });
});

test("it does so in a browser where nobody is signed in, and signs nobody in", async ({
  aPerson,
  openPage,
  scene,
}) => {
  const bob = await aPerson("Bob");
  const email = await askFor(bob);
  const page = await openPage();
  await page.goto(await linkMailedTo(scene.mails, email));
  await confirmOn(page);
  await expect(page.getByText("Done. Sign in with the new address from now on.")).toBeVisible();
  expect((await page.request.get("/api/v1/me")).status()).toBe(401);
  await page.getByRole("link", { name: "To your chats" }).click();
  await page.getByLabel("Email").fill(bob.email);
  await page.getByLabel("Password", { exact: true }).fill(bob.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("This email and password do not match.")).toBeVisible();
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("navigation", { name: "Chats" })).toBeVisible();
});

test("a link that is over, was never made, or whose address is taken by now says what to do", async ({
  aPerson,
  openPage,
  scene,
}) => {
  const eve = await aPerson("Eve");
  const page = await openPage();
  const late = await linkMailedTo(scene.mails, await askFor(eve));
  const database = createDatabase({ url: scene.stack.databaseUrl });
  await database.prisma.accountLink.updateMany({
    where: { userId: eve.user.id },
    data: { expiresAt: new Date(0) },
  });
  await database.close();
  for (const link of [late, "/email#parley_email_none", "/email#<script>"]) {
    await page.goto(link);
    await page.reload();
    await confirmOn(page);
    await expect(page.getByText(GONE)).toBeVisible();
  }
  await page.goto("/email");
  await page.reload();
  await expect(page.getByText("Open this page by the link that you were given.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Use this address" })).toBeDisabled();

  const email = await askFor(eve);
  await scene.admin.call("admin.changeEmail", { userId: (await aPerson("Zoe")).user.id, email });
  await page.goto(await linkMailedTo(scene.mails, email));
  await confirmOn(page);
  await expect(page.getByText("Another account has this address by now.")).toBeVisible();
  await expectAccessible(page);
});

/** Wants a new address. @returns it */
async function askFor({ call, password }: Person): Promise<string> {
  const { email } = newcomer("New");
  await call("account.changeEmail", { password, email });
  return email;
}

const confirmOn = (page: Page) => page.getByRole("button", { name: "Use this address" }).click();
