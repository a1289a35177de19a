import { expect, type Page } from "@playwright/test";
import type { Person } from "./person.ts";

/** Signs in through the form and waits for the chats. */
export async function signInAt(page: Page, { email, password }: Pick<Person, "email" | "password">) {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("navigation", { name: "Chats" })).toBeVisible();
}
