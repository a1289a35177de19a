import { codesFrom } from "@parley/core/testing/a-second-factor";
import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { expectAccessible } from "../screen/expect-accessible.ts";

test("a second factor is set up, asked for when one signs in, and turned off", async ({
  aPerson,
  inBrowser,
  openPage,
  complaints,
}) => {
  complaints.tolerate(/status of 40[01]/); // The browser's own lines about refusals.
  const ann = await aPerson("Ann");
  const { page } = await inBrowser(ann);
  await page.goto("/settings/security");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Set up a second factor" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Your password").fill(ann.password);
  await dialog.getByRole("button", { name: "Next" }).click();
  await expect(dialog.getByRole("img", { name: "The secret as a QR code" })).toBeVisible();
  await expectAccessible(page);
  const codeOf = codesFrom(await dialog.locator("code").innerText());
  await dialog.getByLabel("Code", { exact: true }).fill(codeOf(9));
  await dialog.getByRole("button", { name: "Turn on" }).click();
  await expect(dialog.getByText("This code is wrong or was used.")).toBeVisible();
  await dialog.getByLabel("Code", { exact: true }).fill(codeOf(0));
  await dialog.getByRole("button", { name: "Turn on" }).click();
  const codes = dialog.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  const recoveryCode = await codes.first().innerText();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByText("10 recovery codes are left.")).toBeVisible();

  const other = await openPage();
  await other.goto("/sign-in");
  await other.getByLabel("Email").fill(ann.email);
  await other.getByLabel("Password", { exact: true }).fill(ann.password);
  await expect(other.getByLabel("Code of the second factor")).toHaveCount(0);
  await other.getByRole("button", { name: "Sign in" }).click();
  const field = other.getByLabel("Code of the second factor");
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute("autocomplete", "one-time-code");
  await expect(other.getByLabel("Email")).toHaveValue(ann.email);
  await expectAccessible(other);
  await field.fill("000000");
  await other.getByRole("button", { name: "Sign in" }).click();
  await expect(other.getByText("The code is wrong or was used")).toBeVisible();
  await field.fill(recoveryCode);
  await other.getByRole("button", { name: "Sign in" }).click();
  await expect(other.getByRole("navigation", { name: "Chats" })).toBeVisible();

  await page.reload();
  await expect(page.getByText("9 recovery codes are left.")).toBeVisible();
  await page.getByRole("button", { name: "Turn it off" }).click();
  await dialog.getByLabel("Your password").fill(ann.password);
  await dialog.getByLabel("Code", { exact: true }).fill(codeOf(1));
  await dialog.getByRole("button", { name: "Turn it off" }).click();
  await expect(page.getByText("Signing in asks for your password alone.")).toBeVisible();
});

test("with a second factor on, what changes the account asks for its code, too", async ({
  aPerson,
  inBrowser,
  complaints,
}) => {
  complaints.tolerate(/status of 40[01]/); // The browser's own lines about refusals.
  const ann = await aPerson("Ann");
  const { page } = await inBrowser(ann);
  const { secret } = await ann.call("factor.begin", { password: ann.password });
  const code = codesFrom(secret)(0);
  const { recoveryCodes } = await ann.call("factor.confirm", { code });
  const [first = "", second = "", third = ""] = recoveryCodes;

  await page.goto("/settings/devices");
  await page.getByRole("button", { name: /^Sign out / }).click();
  const ending = page.getByRole("dialog", { name: /^Sign out / });
  const end = ending.getByRole("button", { name: "Sign out" });
  const codeToEnd = ending.getByLabel("Code", { exact: true });
  await ending.getByLabel("Your password").fill(ann.password);
  await end.click();
  await expect(codeToEnd).toBeFocused();
  await expectAccessible(page);
  await codeToEnd.fill("000000");
  await end.click();
  await expect(ending.getByText("This code is wrong or was used.")).toBeVisible();
  await expect(ending.getByLabel("Your password")).toHaveValue(ann.password);
  await codeToEnd.fill(third);
  await end.click();
  await expect(page.getByText("You are signed in nowhere else.")).toBeVisible();

  await page.goto("/settings/security");
  const group = page.getByRole("region", { name: "Password" });
  const change = group.getByRole("button", { name: "Change the password" });
  const field = group.getByLabel("Code", { exact: true });
  await group.getByLabel("Your password").fill(ann.password);
  await group.getByLabel("New password").fill("a better horse battery");
  await expect(field).toHaveCount(0);
  await change.click();
  await expect(group.getByText("asks for a second factor")).toBeVisible();
  await expect(field).toBeFocused();
  await expectAccessible(page);
  await field.fill("000000");
  await change.click();
  await expect(group.getByText("This code is wrong or was used.")).toBeVisible();
  await field.fill(first);
  await change.click();
  await expect(group.getByText("Your new password is set.")).toBeVisible();
  await expect(field).toHaveCount(0);

  await page.goto("/settings/data");
  await page.getByRole("button", { name: "Delete my account" }).click();
  const dialog = page.getByRole("dialog");
  const confirm = dialog.getByRole("button", { name: "Delete my account" });
  await dialog.getByLabel("Type your handle").fill(ann.user.handle);
  await dialog.getByLabel("Your password").fill("a better horse battery");
  await confirm.click();
  const inDialog = dialog.getByLabel("Code", { exact: true });
  await expect(inDialog).toBeFocused();
  await expectAccessible(page);
  await inDialog.fill(first);
  await confirm.click();
  await expect(dialog.getByText("This code is wrong or was used.")).toBeVisible();
  await inDialog.fill(second);
  await confirm.click();
  await expect(page).toHaveURL(/sign-in/);
});

test("a new password signs all other devices out, and this one stays", async ({
  aPerson,
  inBrowser,
  complaints,
}) => {
  complaints.tolerate(/status of 40[0-3]/);
  const ann = await aPerson("Ann");
  const [{ page }, { page: other }] = [await inBrowser(ann), await inBrowser(ann)];
  await page.goto("/settings/security");
  const group = page.getByRole("region", { name: "Password" });
  const change = async (password: string, next: string) => {
    await group.getByLabel("Your password").fill(password);
    await group.getByLabel("New password").fill(next);
    await group.getByRole("button", { name: "Change the password" }).click();
  };
  await change("not hers at all", "a better horse battery");
  await expect(group.getByText("This is not your password.")).toBeVisible();
  await change(ann.password, "password1");
  await expect(group.getByText("it would be guessed first")).toBeVisible();
  await change(ann.password, "a better horse battery");
  await expect(group.getByText("Your new password is set.")).toBeVisible();
  await expect(other).toHaveURL(/sign-in/);
  // This server sends no mails: it says who can help.
  const email = page.getByRole("region", { name: "Email" });
  await email.getByLabel("New address").fill("ann@example.com");
  await email.getByLabel("Your password").fill("a better horse battery");
  await email.getByRole("button", { name: "Send a link to the new address" }).click();
  await expect(email.getByText("Ask one of its admins to change your address.")).toBeVisible();
});

test.describe("in the terminal", () => {
  test.skip(inFirefox, "It is the terminal that it tries: CI has no time for it twice.");

  test("a second factor is set up and asked for, on a terminal and in a script", async ({
    aPerson,
    inTerminal,
  }) => {
    const bob = await aPerson("Bob");
    const shell = inTerminal(bob);
    await shell.signIn();
    const secrets = (...lines: string[]) => `${lines.join("\n")}\n`;
    const begun = await shell.parley(
      ["account", "factor", "begin", "--password-stdin"],
      secrets(bob.password),
    );
    const [secret = "", uri] = begun.stdout.split("\n");
    expect(uri).toContain(`secret=${secret}`);
    const codeOf = codesFrom(secret);
    const confirm = await shell.parley(
      ["account", "factor", "confirm", "--password-stdin"],
      secrets(codeOf(0)),
    );
    const [first = "", second = "", third = "", fourth = "", ...more] = confirm.stdout.trim().split("\n");
    expect(more).toHaveLength(6);

    const withoutCode = await inTerminal(bob).parley(
      ["login", "--email", bob.email, "--password-stdin"],
      secrets(bob.password),
    );
    expect(withoutCode.status).toBe(3);
    expect(withoutCode.stderr).toContain("second factor");
    const script = inTerminal(bob);
    const login = ["login", "--email", bob.email];
    const withCode = await script.parley([...login, "--password-stdin"], secrets(bob.password, first));
    expect(withCode.status).toBe(0);
    const again = await inTerminal(bob).parley([...login, "--password-stdin"], secrets(bob.password, first));
    expect(again.status).toBe(3);

    const terminal = inTerminal(bob).open(login);
    await expect.poll(() => terminal.text()).toContain("Password:");
    terminal.type(`${bob.password}\r`);
    await expect.poll(() => terminal.text()).toContain("Code of the second factor:");
    terminal.type(`${codeOf(1)}\r`);
    expect(await terminal.ended).toBe(0);
    expect(terminal.text()).not.toContain(bob.password);

    const revokeOthers = ["devices", "revoke-others", "--yes", "--password-stdin"];
    const unproven = await shell.parley(revokeOthers, secrets(bob.password));
    expect([unproven.status, unproven.stderr]).toEqual([3, expect.stringContaining("second factor")]);
    expect((await shell.parley(revokeOthers, secrets(bob.password, fourth))).status).toBe(0);
    const next = "a better horse battery";
    const password = ["account", "password", "--password-stdin"];
    const refused = await shell.parley(password, secrets(bob.password, next));
    expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining("second factor")]);
    const change = await shell.parley(password, secrets(bob.password, next, second));
    expect(change.status).toBe(0);
    expect((await script.parley(["whoami"])).status).toBe(3);
    const off = await shell.parley(["account", "factor", "off", "--password-stdin"], secrets(next, third));
    expect(off.status).toBe(0);
    const show = await shell.parley(["account", "factor", "show", "--json"]);
    expect(JSON.parse(show.stdout)).toMatchObject({ since: null, recoveryCodesLeft: 0 });
    expect((await shell.parley(password, secrets(next, bob.password))).status).toBe(0);
    expect((await shell.parley(["whoami"])).status).toBe(0);
  });
});
