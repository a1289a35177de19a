import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { expectAccessible } from "../screen/expect-accessible.ts";
import type { PseudoTerminal } from "../terminal/pseudo-terminal.ts";

test.skip(inFirefox, "It is the terminal that it tries: CI has no time for it twice.");

/** The address that the terminal shows, and the code at its end. */
async function askedBy(terminal: PseudoTerminal) {
  const address = /http\S+\/device#([A-Z]{4}-[A-Z]{4})/;
  await expect.poll(() => address.exec(terminal.text())?.[1]).toBeTruthy();
  const [link = "", code = ""] = address.exec(terminal.text()) ?? [];
  return { link, code };
}

test("a terminal asks, the browser approves, the terminal is signed in", async ({
  aPerson,
  inBrowser,
  openPage,
  inTerminal,
  complaints,
}) => {
  complaints.tolerate(/status of 404/); // The browser's own line about the code that is used.
  const bob = await aPerson("Bob");
  const shell = inTerminal(bob);

  await test.step("by the link, in a browser where he signs in first", async () => {
    const login = shell.open(["login"], { columns: 120, rows: 24 });
    const { link, code } = await askedBy(login);
    const page = await openPage();
    await page.goto(link);
    await expectAccessible(page);
    await page.getByRole("link", { name: "Sign in" }).click();
    await page.getByLabel("Email").fill(bob.email);
    await page.getByLabel("Password", { exact: true }).fill(bob.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByLabel("Code")).toHaveValue(code);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Next" }).click();
    await expect(page.getByRole("heading", { name: bob.user.name })).toBeVisible();
    await expect(page.getByText(code)).toBeVisible();
    await expect(page.getByText(/^parley @ /)).toBeVisible();
    await expect(page.getByText(/^(::1|127\.0\.0\.1)$/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Approve" }).click();
    await expect(page.getByRole("heading", { name: "The terminal is signed in" })).toBeVisible();
    await expectAccessible(page);
    expect(await login.ended).toBe(0);
    expect(login.text()).toContain(`as ${bob.user.name} (@${bob.user.handle})`);
    expect((await shell.parley(["whoami"])).stdout).toContain(`@${bob.user.handle}`);
    await page.reload();
    await expect(page.getByLabel("Code")).toHaveValue("");
    await page.getByLabel("Code").fill(code);
    await page.getByRole("button", { name: "Next" }).click();
    await expect(page.getByRole("heading", { name: "No terminal waits under this code" })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("by the code, typed by hand; and denied it is not signed in", async () => {
    const { page } = await inBrowser(bob);
    const other = inTerminal(bob);
    const login = other.open(["login"], { columns: 120, rows: 24 });
    const { code } = await askedBy(login);
    await page.goto("/device");
    await page.getByLabel("Code").fill(code.toLowerCase().replace("-", ""));
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Deny" }).click();
    await expect(page.getByRole("heading", { name: "The terminal was not let in" })).toBeVisible();
    expect(await login.ended).toBe(5);
    expect(login.text()).toContain("denied in the browser");
    expect((await other.parley(["whoami"])).status).toBe(3);
  });
});

test("the page where a terminal is approved speaks Russian", async ({ aPerson, openPage, inTerminal }) => {
  const bob = await aPerson("Боб");
  const page = await openPage({ locale: "ru-RU" });
  const login = inTerminal(bob).openShell('LANG=ru_RU.UTF-8 node "$PARLEY" login', {
    columns: 120,
    rows: 24,
  });
  await expect.poll(login.text).toContain("Откройте в браузере");
  const { link } = await askedBy(login);
  await page.goto(link);
  await page.getByRole("link", { name: "Войти" }).click();
  await page.getByLabel("Эл. почта").fill(bob.email);
  await page.getByLabel("Пароль", { exact: true }).fill(bob.password);
  await page.getByRole("button", { name: "Войти" }).click();
  await page.getByRole("button", { name: "Далее" }).click();
  await expect(
    page.getByRole("heading", { name: `Впустить этот терминал как ${bob.user.name}?` }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Разрешить" }).click();
  await expect(page.getByRole("heading", { name: "Терминал вошёл" })).toBeVisible();
  expect(await login.ended).toBe(0);
  expect(login.text()).toContain("Вы вошли на");
});
