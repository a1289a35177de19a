import { codesFrom } from "@parley/core/testing/a-second-factor";
import type { Page } from "@playwright/test";
import { inFirefox } from "../browser/in-firefox.ts";
import { test } from "../fixtures/mail-stack.ts";
import { expect } from "../fixtures/test.ts";
import { mailTo } from "../people/mailed-to.ts";
import { newcomer, type Person } from "../people/person.ts";
import { signInAt } from "../people/sign-in-at.ts";
import { expectAccessible } from "../screen/expect-accessible.ts";

test.skip(inFirefox, "It is about the server.");

test("who has lost his address gets another from an admin, and the former one is told", async ({
  aPerson,
  inBrowser,
  openPage,
  scene,
  complaints,
}) => {
  complaints.tolerate(/status of 40[019]/);
  const [ann, bob] = [await aPerson("Ann"), await aPerson("Bob")];
  const { email } = newcomer("Ann");
  const { page } = await inBrowser(scene.admin);
  const row = await rowOf(page, ann);
  await row.getByRole("button", { name: "Change the address" }).click();
  const dialog = page.getByRole("dialog", { name: `Another address for ${ann.user.name}` });
  await expect(dialog.getByLabel("New address")).toHaveValue(ann.email);
  await expectAccessible(page);
  const change = async (to: string) => {
    await dialog.getByLabel("New address").fill(to);
    await dialog.getByRole("button", { name: "Change the address" }).click();
  };
  await change("ann at example");
  await expect(dialog.getByText("Enter an email address, like ann@example.org.")).toBeVisible();
  await change(bob.email);
  await expect(dialog.getByText("Another account has this address.")).toBeVisible();
  await expect(dialog.getByLabel("New address")).toHaveValue(bob.email);
  await change(email);
  await expect(dialog).toHaveCount(0);
  await expect(row.getByText(email)).toBeVisible();
  await mailTo(scene.mails, ann.email, email);

  await signInAt(await openPage(), { ...ann, email });
  const former = await openPage();
  await former.goto("/sign-in");
  await former.getByLabel("Email").fill(ann.email);
  await former.getByLabel("Password", { exact: true }).fill(ann.password);
  await former.getByRole("button", { name: "Sign in" }).click();
  await expect(former.getByText("This email and password do not match.")).toBeVisible();
  await expectWritten(page, `changed the address of ${ann.user.name}`);
});

test("who has lost his phone has the second factor turned off by an admin, who is asked first", async ({
  aPerson,
  inBrowser,
  openPage,
  scene,
  complaints,
}) => {
  complaints.tolerate(/status of 401/);
  const cat = await aPerson("Cat");
  const { page } = await inBrowser(scene.admin);
  const without = await rowOf(page, cat);
  await expect(without.getByRole("button", { name: "Link to a new password" })).toBeVisible();
  await expect(without.getByRole("button", { name: "Turn the second factor off" })).toHaveCount(0);
  const { secret } = await cat.call("factor.begin", { password: cat.password });
  await cat.call("factor.confirm", { code: codesFrom(secret)(0) });
  const locked = await openPage();
  await locked.goto("/sign-in");
  await locked.getByLabel("Email").fill(cat.email);
  await locked.getByLabel("Password", { exact: true }).fill(cat.password);
  await locked.getByRole("button", { name: "Sign in" }).click();
  await expect(locked.getByLabel("Code of the second factor")).toBeVisible();

  const row = await rowOf(page, cat);
  const off = row.getByRole("button", { name: "Turn the second factor off" });
  const question = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await off.click();
  await expect(question.getByText("Make sure that it is this person who asks")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(question).toHaveCount(0);
  await expect(off).toBeVisible();
  await off.click();
  await question.getByRole("button", { name: "Turn the second factor off" }).click();
  await expect(question).toHaveCount(0);
  await expect(off).toHaveCount(0);
  await signInAt(await openPage(), cat);
  await expectWritten(page, `turned the second factor of ${cat.user.name} off`);
});

/** Looked for anew by the name, which stays whatever is changed. */
async function rowOf(page: Page, { user: { name } }: Person) {
  await page.goto("/admin");
  await page.getByRole("link", { name: "People" }).click();
  await page.getByRole("searchbox", { name: "Name, handle or email" }).fill(name);
  return page.getByRole("listitem").filter({ hasText: name });
}

async function expectWritten(page: Page, deed: string): Promise<void> {
  await page.getByRole("link", { name: "Audit log" }).click();
  await expect(page.getByText(deed)).toBeVisible();
}
