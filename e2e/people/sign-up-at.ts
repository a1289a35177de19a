import { expect, type Page } from "@playwright/test";

/** Makes an account through the form and waits for the chats. */
export async function signUpAt(
  page: Page,
  { name, email, password }: Record<"name" | "email" | "password", string>,
) {
  await page.goto("/");
  await page.getByRole("link", { name: "Create account" }).click();
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("navigation", { name: "Chats" })).toBeVisible();
}
