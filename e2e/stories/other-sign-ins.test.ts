import { codesFrom } from "@parley/core/testing/a-second-factor";
import type { Registration } from "@parley/protocol";
import type { Page } from "@playwright/test";
import { inFirefox } from "../browser/in-firefox.ts";
import { test as base, expect } from "../fixtures/test.ts";
import { changeRequest, connectAtProvider, giveFor, signInAtProvider } from "../identity/at-provider.ts";
import { type IdentityProvider, startIdentityProvider } from "../identity/start-identity-provider.ts";
import { type Person, register } from "../people/person.ts";
import { signInAt } from "../people/sign-in-at.ts";
import { expectAccessible } from "../screen/expect-accessible.ts";
import type { ServerAddress } from "../stack/server-address.ts";
import { startTestStack } from "../stack/start-test-stack.ts";

const known = {
  kim: { name: "Kim Newcomer", email: "kim@club.example", email_verified: true },
  lee: { name: "Lee Unconfirmed", email: "lee@club.example", email_verified: false },
  max: { name: "Max Late", email: "max@club.example", email_verified: true },
  noa: { name: "Noa Connected", email: "noa@elsewhere.example", email_verified: false },
  uma: { name: "Uma Careful", email: "uma@elsewhere.example", email_verified: false },
  ann: { name: "Ann", email: "", email_verified: true },
  eve: { name: "Eve", email: "", email_verified: false },
  zoe: { name: "Zoe Invited", email: "zoe@club.example", email_verified: true },
};

type Scene = { provider: IdentityProvider; stack: ServerAddress; admin: Person };
const test = base.extend<object, { scene: Scene }>({
  scene: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const provider = await startIdentityProvider(known);
      const stack = await startTestStack({ name: "other-sign-ins", environment: provider.settings });
      provider.serve(stack.webUrl);
      const admin = await register(stack.webUrl, "First");
      await use({ provider, stack, admin });
      await stack.stop();
      await provider.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  server: ({ scene }, use) => use(scene.stack),
});

test.skip(inFirefox, "It is about the servers.");

const chats = { name: "Chats" };
test.beforeEach(({ complaints }) => complaints.tolerate(/status of 4/));

test("somebody new signs in with who he is elsewhere, and is the same person the next time", async ({
  openPage,
}) => {
  const page = await openPage();
  await page.goto("/sign-up");
  await expectAccessible(page);
  await signInAtProvider(page, "kim");
  await expect(page.getByRole("navigation", chats)).toBeVisible();
  await page.goto("/settings/profile");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Kim Newcomer");

  await page.goto("/settings/devices");
  await page.getByRole("button", { name: "Disconnect Club" }).click();
  await expect(page.getByText("Your account has no password yet. Set one first")).toBeVisible();
  await expectAccessible(page);

  const other = await openPage();
  await other.goto("/settings/profile");
  await signInAtProvider(other, "kim");
  await expect(other.getByLabel("Name", { exact: true })).toHaveValue("Kim Newcomer");
  await expect(other).toHaveURL("/settings/profile");

  await test.step("without a password none is asked for before a device is signed out", async () => {
    await other.goto("/settings/devices");
    await other.getByRole("button", { name: /^Sign out / }).click();
    const dialog = other.getByRole("dialog", { name: /^Sign out / });
    await expect(dialog.getByLabel("Your password")).toHaveCount(0);
    await expectAccessible(other);
    await dialog.getByRole("button", { name: "Sign out" }).click();
    await expect(other.getByText("You are signed in nowhere else.")).toBeVisible();
    await expect(page.getByText("You were signed out.")).toBeVisible();
  });
});

test("nobody gets into an account by its address, confirmed or not", async ({ openPage, aPerson }) => {
  const [ann, eve] = [await aPerson("Ann"), await aPerson("Eve")];
  known.ann.email = ann.email;
  known.eve.email = eve.email;
  const page = await openPage();
  await page.goto("/sign-in");
  await signInAtProvider(page, "ann");
  await expect(page.getByText("There is already an account with this email address.")).toBeVisible();
  const other = await openPage();
  await other.goto("/sign-in");
  await signInAtProvider(other, "eve");
  await expect(other.getByText("Your email address is not confirmed there")).toBeVisible();
  const third = await openPage();
  await third.goto("/sign-in");
  await signInAtProvider(third, "lee");
  await expect(third.getByText("Your email address is not confirmed there")).toBeVisible();
});

test("in the settings one connects it, signs in with it, and takes it away again", async ({
  openPage,
  aPerson,
}) => {
  const [bob, eve] = [await aPerson("Bob"), await aPerson("Eve")];
  const page = await openPage();
  await signInAt(page, bob);
  await page.goto("/settings/devices");
  await page.getByRole("button", { name: "Connect Club" }).click();
  await expectAccessible(page);
  await giveFor(page, "Connect Club", "not the password");
  await expect(page.getByText("This is not your password.")).toBeVisible();
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await connectAtProvider(page, "noa", bob.password);
  await expect(page.getByText("Connected. From now on you can sign in with it.")).toBeVisible();
  await expect(page.getByText(known.noa.email)).toBeVisible();

  const other = await openPage();
  await other.goto("/sign-in");
  await signInAtProvider(other, "noa");
  await expect(other.getByRole("navigation", chats)).toBeVisible();

  const eves = await openPage();
  await signInAt(eves, eve);
  await eves.goto("/settings/devices");
  await connectAtProvider(eves, "noa", eve.password);
  await expect(eves.getByText("It belongs to another account here")).toBeVisible();

  await page.getByRole("button", { name: "Disconnect Club" }).click();
  await giveFor(page, "Disconnect Club", bob.password);
  await expect(page.getByRole("button", { name: "Connect Club", exact: true })).toBeVisible();
});

test("whoever has a second factor here is asked for its code here, too, and only then is in", async ({
  openPage,
  aPerson,
}) => {
  const uma = await aPerson("Uma");
  const page = await openPage();
  await signInAt(page, uma);
  await page.goto("/settings/devices");
  await connectAtProvider(page, "uma", uma.password);
  await expect(page.getByText("Connected. From now on you can sign in with it.")).toBeVisible();
  const { secret } = await uma.call("factor.begin", { password: uma.password });
  const codeOf = codesFrom(secret);
  await uma.call("factor.confirm", { code: codeOf(0) });

  const other = await openPage();
  await other.goto("/settings/profile");
  await signInAtProvider(other, "uma");
  const field = other.getByLabel("Code of the second factor");
  await expect(field).toBeFocused();
  await expectAccessible(other);
  await expectNobody(other);
  await field.fill("000000");
  await other.getByRole("button", { name: "Sign in" }).click();
  await expect(other.getByText("The code is wrong or was used.")).toBeVisible();
  await field.fill(codeOf(1));
  await other.getByRole("button", { name: "Sign in" }).click();
  await expect(other).toHaveURL("/settings/profile");
  await expect(other.getByLabel("Name", { exact: true })).toHaveValue(uma.user.name);
});

test("a session that somebody left open leads to no provider without the password", async ({
  openPage,
  aPerson,
}) => {
  const page = await openPage();
  await signInAt(page, await aPerson("Cat"));
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  for (const pass of ["", "a.b.c"]) {
    const answer = await page.request.post("/api/auth/signin/oidc", {
      form: { errand: "connect", pass, csrfToken, json: "true" },
      headers: { origin: new URL(page.url()).origin },
    });
    expect(answer.status()).toBe(403);
    expect(answer.headers()["set-cookie"] ?? "").not.toContain("errand");
  }
});

test("who was deactivated is told so", async ({ openPage, scene }) => {
  const page = await openPage();
  await page.goto("/sign-in");
  await signInAtProvider(page, "max");
  await expect(page.getByRole("navigation", chats)).toBeVisible();
  const { people } = await scene.admin.call("admin.people", { query: known.max.email });
  await scene.admin.call("admin.deactivate", { userId: people[0]?.id ?? "" });
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();

  const other = await openPage();
  await other.goto("/sign-in");
  await signInAtProvider(other, "max");
  await expect(other.getByText("This account was deactivated.")).toBeVisible();
});

test("a server that takes nobody, or only who was invited, takes nobody this way either", async ({
  openPage,
  scene,
}) => {
  await setRegistration(scene, "closed");
  const page = await openPage();
  await page.goto("/sign-in");
  await signInAtProvider(page, "zoe");
  await expect(page.getByText("This server takes nobody new at the moment.")).toBeVisible();

  await setRegistration(scene, "invite");
  const other = await openPage();
  await other.goto("/sign-in");
  await signInAtProvider(other, "zoe");
  await expect(other.getByText("Open the invite link that somebody here has sent you")).toBeVisible();
  const { token } = await scene.admin.call("admin.createInvite", { maxUses: 1 });
  await other.goto(`/sign-up#${token}`);
  await other.reload();
  await other.getByRole("button", { name: "Continue with Club" }).click();
  await expect(other.getByRole("navigation", chats)).toBeVisible();
  await setRegistration(scene, "open");
});

test("who says no there, or whose provider is away, is back on the page and told so", async ({
  openPage,
  scene,
}) => {
  const page = await openPage({ locale: "ru" });
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Продолжить через Club" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Вы вернулись, не завершив вход.")).toBeVisible();
  scene.provider.pause();
  await page.getByRole("button", { name: "Продолжить через Club" }).click();
  await expect(page.getByText("Club сейчас не отвечает.")).toBeVisible();
  scene.provider.serve(scene.stack.webUrl);
});

for (const parameter of ["state", "nonce", "code_challenge"])
  test(`an answer to another ${parameter} than ours signs nobody in`, async ({ openPage }) => {
    const page = await openPage();
    await page.goto("/sign-in");
    await changeRequest(page, parameter, "x".repeat(43));
    await signInAtProvider(page, "kim");
    await expect(page.getByText("Signing in there did not work.")).toBeVisible();
    await expectNobody(page);
  });

test("a code opens nothing a second time, nor in a browser that has not asked for it", async ({
  openPage,
}) => {
  const page = await openPage();
  const callback = page.waitForRequest("**/api/auth/callback/oidc?**");
  await page.goto("/sign-in");
  await signInAtProvider(page, "kim");
  await expect(page.getByRole("navigation", chats)).toBeVisible();
  const other = await openPage();
  await other.goto((await callback).url());
  await expect(other.getByText("Signing in there did not work.")).toBeVisible();
  await expectNobody(other);
});

test("a provider that says that it is another issuer signs nobody in", async ({ openPage, scene }) => {
  scene.provider.serve(scene.stack.webUrl, "https://another.example");
  const page = await openPage();
  await page.goto("/sign-in");
  await signInAtProvider(page, "kim");
  await expect(page.getByText("Signing in there did not work.")).toBeVisible();
  await expectNobody(page);
  scene.provider.serve(scene.stack.webUrl);
});

test("a page of another origin sends nobody to a provider", async ({ server }) => {
  const answer = await fetch(`${server.webUrl}/api/auth/signin/oidc`, {
    method: "POST",
    headers: { origin: "https://evil.example", "content-type": "application/x-www-form-urlencoded" },
    body: "errand=connect",
  });
  expect(answer.status).toBe(403);
});

/** Each process reads the settings once a second, and of two nodes each answers every other question. */
async function setRegistration({ admin }: Scene, registration: Registration): Promise<void> {
  await admin.call("admin.updateSettings", { registration });
  const isKnown = async () => {
    for (let asked = 0; asked < 4; asked += 1)
      if ((await admin.call("server.get", {})).registration !== registration) return false;
    return true;
  };
  await expect.poll(isKnown).toBe(true);
}

async function expectNobody(page: Page): Promise<void> {
  expect((await page.request.get("/api/v1/me")).status()).toBe(401);
}
