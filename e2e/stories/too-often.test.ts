import { inFirefox } from "../browser/in-firefox.ts";
import { test as base, expect } from "../fixtures/test.ts";
import { newcomer, register } from "../people/person.ts";
import { startTestStack } from "../stack/start-test-stack.ts";

const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
  server: async ({}, use) => {
    const stack = await startTestStack({ name: "too-often", environment: { RATE_LIMIT_FACTOR: "1" } });
    // Where nobody has an account yet, the page makes the first one.
    await register(stack.webUrl, "First");
    await use(stack);
    await stack.stop();
  },
});

test.skip(inFirefox, "It is about the server.");

const TRIES = 5;

test("who tries passwords too often is told when to try again, by a page and over REST", async ({
  server,
  openPage,
  complaints,
}) => {
  complaints.tolerate(/status of 4(01|29)/);
  const { email, password } = newcomer("Ann");
  const page = await openPage();
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  for (let time = 0; time < TRIES; time++) {
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("This email and password do not match.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Sign in" })).toBeEnabled();
  }
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(
    page.getByText(/^Too many attempts\. Your input is kept; try again in \d+ minutes\.$/),
  ).toBeVisible();
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue(password);

  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ email: newcomer("Bob").email, password });
  const signIn = () => fetch(`${server.webUrl}/api/v1/sessions`, { method: "POST", headers, body });
  for (let time = 0; time < TRIES; time++) expect((await signIn()).status).toBe(401);
  const refused = await signIn();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(60);
  expect(await refused.json()).toMatchObject({ error: { code: "rate_limited" } });
});
