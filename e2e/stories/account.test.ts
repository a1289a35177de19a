import { expect, test } from "../fixtures/test.ts";
import { directChat, write } from "../people/chats.ts";

test("a wrong password is told in a sentence, and what was typed stays", async ({
  aPerson,
  openPage,
  complaints,
}) => {
  complaints.tolerate(/status of 401/); // The browser's own line about the refusal.
  const ann = await aPerson("Ann");
  const page = await openPage();
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(ann.email);
  await page.getByLabel("Password", { exact: true }).fill("not her password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("This email and password do not match.")).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue(ann.email);

  await page.getByLabel("Password", { exact: true }).fill(ann.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("navigation", { name: "Chats" })).toBeVisible();
});

test("who tries too often is told in how many minutes to come back, and what was typed stays", async ({
  openPage,
  complaints,
}) => {
  complaints.tolerate(/status of 429/);
  const page = await openPage();
  await page.route("**/api/v1/accounts", (route) =>
    route.fulfill({
      status: 429,
      json: { error: { code: "rate_limited", message: "Too many requests.", retryAfterMs: 39.5 * 60_000 } },
    }),
  );
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill("Ann");
  await page.getByLabel("Email").fill("ann@example.org");
  await page.getByLabel("Password", { exact: true }).fill("a long password");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(
    page.getByText("Too many attempts. Your input is kept; try again in 40 minutes."),
  ).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Ann");
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("a long password");
});

test("an email has one account", async ({ aPerson, openPage, complaints }) => {
  complaints.tolerate(/status of 409/);
  const ann = await aPerson("Ann");
  const page = await openPage();
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill("Another Ann");
  await page.getByLabel("Email").fill(ann.email.toUpperCase());
  await page.getByLabel("Password", { exact: true }).fill("another password");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText("There is already an account with this email.")).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Another Ann");
});

test("a link to a chat survives signing in, and signing out closes it", async ({ aPerson, openPage }) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  await write(bob, chatId, "The key is under the oar");
  const page = await openPage();

  await test.step("signing in leads to the chat", async () => {
    await page.goto(`/c/${chatId}`);
    await page.getByLabel("Email").fill(ann.email);
    await page.getByLabel("Password", { exact: true }).fill(ann.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("article").filter({ hasText: "under the oar" })).toBeVisible();
    await expect(page).toHaveURL(`/c/${chatId}`);
  });

  await test.step("after signing out the chat asks for a sign-in again", async () => {
    await page.getByRole("button", { name: "Account" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
    await page.goto(`/c/${chatId}`);
    await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
    await expect(page.getByText("under the oar")).toHaveCount(0);
  });
});
