import { expect, type Page } from "@playwright/test";

/** Presses the button of the provider and signs in there as somebody whom it knows. */
export async function signInAtProvider(
  page: Page,
  login: string,
  button: string | RegExp = "Continue with Club",
) {
  await page.getByRole("button", { name: button }).click();
  await sayWho(page, login);
}

/** Connects in the settings who one is at the provider, once the password is typed in. */
export async function connectAtProvider(page: Page, login: string, password: string): Promise<void> {
  await page.getByRole("button", { name: "Connect Club" }).click();
  await giveFor(page, "Connect Club", password);
  await sayWho(page, login);
}

/** Gives a password to the dialog that asks for it, whose button is called as it is. */
export async function giveFor(page: Page, title: string, password: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: title });
  await dialog.getByLabel("Your password").fill(password);
  await dialog.getByRole("button", { name: title }).click();
}

async function sayWho(page: Page, login: string): Promise<void> {
  await page.getByLabel("Who at the club").fill(login);
  await page.getByRole("button", { name: "Sign in at the club" }).click();
}

/** Changes what our server asks the provider for, on its way through the browser. */
export async function changeRequest(page: Page, parameter: string, value: string): Promise<void> {
  await page.route("**/api/auth/signin/oidc", async (route) => {
    const response = await route.fetch();
    const url = new URL(((await response.json()) as { url: string }).url);
    expect(url.searchParams.get(parameter)).toBeTruthy();
    url.searchParams.set(parameter, value);
    await route.fulfill({ response, json: { url } });
  });
}
