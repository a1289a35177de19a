import { expect, type Page } from "@playwright/test";

/** Presses the button of the provider and signs in there as somebody whom it knows. */
export async function signInAtProvider(
  page: Page,
  login: string,
  button: string | RegExp = "Continue with Club",
) {
  await page.getByRole("button", { name: button }).click();
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
