import { resetLinkFor } from "@parley/core";
import { createDatabase } from "@parley/db";
import { test } from "../fixtures/own-stack.ts";
import { expect } from "../fixtures/test.ts";

const NEW_PASSWORD = "a better horse battery";

test("where no mails are sent, an admin's link sets a new password, once", async ({
  aPerson,
  openPage,
  inBrowser,
  stack,
  complaints,
}) => {
  complaints.tolerate(/status of 4(01|10)/);
  const ann = await aPerson("Ann");
  const { page: old } = await inBrowser(ann);
  const page = await openPage();
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByRole("heading", { name: "Forgot your password?" })).toBeVisible();
  await page.getByLabel("Email").fill(ann.email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByText("This server sends no mails.")).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue(ann.email);

  const database = createDatabase({ url: stack.databaseUrl });
  const { path } = await resetLinkFor(database.pool, ann.user.id);
  await database.close();
  await page.goto(path);
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("Use at least 8 characters.")).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("Your new password is set.").first()).toBeVisible();
  // The browser that was signed in is not any more.
  await expect(old).toHaveURL(/sign-in/);

  await page.getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("Email").fill(ann.email);
  await page.getByLabel("Password", { exact: true }).fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("navigation", { name: "Chats" })).toBeVisible();

  const again = await openPage();
  await again.goto(path);
  await again.getByLabel("Password", { exact: true }).fill(ann.password);
  await again.getByRole("button", { name: "Set the password" }).click();
  await expect(again.getByText("This link has expired or was used.")).toBeVisible();
  await expect(again.getByRole("link", { name: "Ask for a new link" })).toBeVisible();
});
