import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { directChat, write } from "../people/chats.ts";
import { signInAt } from "../people/sign-in-at.ts";
import { expectAccessible } from "../screen/expect-accessible.ts";

const SECTIONS = ["Profile", "Appearance", "Privacy", "Devices"];

test("everybody can use the settings, and back and forward lead through them", async ({
  aPerson,
  inBrowser,
}) => {
  const { page } = await inBrowser(await aPerson("Ann"));
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("link", { name: "Profile", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
  for (const name of SECTIONS) {
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(page.getByText("Loading")).toHaveCount(0);
    await expectAccessible(page);
  }
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Privacy" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Privacy" })).toBeVisible();
  await page.getByRole("button", { name: "Back to chats" }).click();
  await expect(page.getByRole("navigation", { name: "Chats" })).toBeVisible();
});

test("a new name is seen by others, and a taken handle is told at its field", async ({
  aPerson,
  inBrowser,
  complaints,
}) => {
  complaints.tolerate(/status of 409/); // The browser's own line, when the socket is not open yet.
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  await write(ann, await directChat(ann, bob), "Good morning");
  const [anns, bobs] = await Promise.all([inBrowser(ann), inBrowser(bob)]);
  const { page } = anns;
  await page.goto("/settings/profile");
  await page.getByLabel("Name", { exact: true }).fill("Annabel Fox");
  await page.getByLabel("Handle").fill(bob.user.handle);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("This handle is taken. Choose another.")).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Annabel Fox");

  await page.getByLabel("Handle").fill(ann.user.handle);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(bobs.chat("Annabel Fox")).toBeVisible();
});

test("the devices tell of the terminal, with the command for this server", async ({
  aPerson,
  inBrowser,
  server,
}) => {
  const { page } = await inBrowser(await aPerson("Ann"));
  await page.goto("/settings/devices");
  const { origin } = new URL(server.webUrl);
  await expect(page.getByText(`npx ${origin}/parley.tgz login --server ${origin}`)).toBeVisible();
  await page.getByText("Copy the command").click();
  await expect(page.getByText("Copied", { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test("text size and send key stay", async ({ aPerson, inBrowser }) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  const anns = await inBrowser(ann);
  const { page } = anns;
  const textSize = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  await page.goto("/settings/appearance");
  await page.getByRole("slider", { name: "Text size" }).press("End");
  expect(await textSize()).toBe("24px");
  await page.getByRole("link", { name: "Writing" }).click();
  await page.getByText("Ctrl + Enter sends").click();

  await page.goto(`/c/${chatId}`);
  expect(await textSize()).toBe("24px");
  await anns.composer.pressSequentially("One");
  await anns.composer.press("Enter");
  await anns.composer.pressSequentially("two");
  await expect(anns.composer).toHaveValue("One\ntwo");
  await anns.composer.press("Control+Enter");
  await expect(anns.message("One two")).toContainText("Sent");
});

test("who gives no receipts is not seen to read", async ({ aPerson, inBrowser }) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  const { page, message } = await inBrowser(ann);
  await page.goto("/settings/privacy");
  const receipts = page.getByRole("switch", { name: "Read receipts" });
  await receipts.click();
  await expect.poll(async () => (await ann.call("me.get", {})).hasReceipts).toBe(false);

  await write(bob, chatId, "Are you there?");
  await page.goto(`/c/${chatId}`);
  await expect(message("Are you there?")).toBeVisible();
  await expect.poll(async () => (await ann.call("chat.get", { chatId })).lastReadSeq).toBe(1);
  expect((await bob.call("chat.get", { chatId })).readByAllSeq).toBe(0);
});

test("a device that is signed out elsewhere says so and keeps what was typed", async ({
  aPerson,
  inBrowser,
  complaints,
}) => {
  complaints.tolerate(/status of 40[01]/); // What was refused, and what was on its way when the session ended.
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  await write(bob, chatId, "Any news?");
  const [old, fresh] = [await inBrowser(ann), await inBrowser(ann)];
  await old.open(bob.user.name);
  await old.composer.fill("Not yet, but");

  const { page } = fresh;
  await page.goto("/settings/devices");
  await page.getByRole("button", { name: "Sign out all other devices" }).click();
  const dialog = page.getByRole("dialog", { name: "Sign out all other devices?" });
  const [password, confirm] = [
    dialog.getByLabel("Your password"),
    dialog.getByRole("button", { name: "Sign out" }),
  ];
  await expectAccessible(page);
  await password.fill("not hers at all");
  await confirm.click();
  await expect(dialog.getByText("This is not your password.")).toBeVisible();
  await expect(password).toHaveValue("not hers at all");
  expect((await ann.call("session.list", {})).sessions.length).toBeGreaterThan(2);
  await password.fill(ann.password);
  await confirm.click();
  await expect(page.getByText("You are signed in nowhere else.")).toBeVisible();

  await expect(old.page.getByText("You were signed out.")).toBeVisible();
  await signInAt(old.page, ann);
  await old.open(bob.user.name);
  await expect(old.composer).toHaveValue("Not yet, but");
});

test("a token is made, works, and is revoked", async ({ aPerson, inBrowser, server }) => {
  const ann = await aPerson("Ann");
  const { page } = await inBrowser(ann);
  await page.goto("/settings/tokens");
  await page.getByRole("button", { name: "New access token" }).click();
  await page.getByLabel("What it is for").fill("Deploy bot");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Create" }).click();
  const secret = await page.getByRole("textbox", { name: "Access token" }).inputValue();
  await page.getByRole("button", { name: "Done" }).click();
  const use = () => fetch(`${server.webUrl}/api/v1/me`, { headers: { authorization: `Bearer ${secret}` } });
  expect(await (await use()).json()).toMatchObject({ id: ann.user.id });

  await page.getByRole("button", { name: "Revoke Deploy bot" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByText("No access tokens yet.")).toBeVisible();
  expect((await use()).status).toBe(401);
});

test("one takes one's data along and deletes the account", async ({
  aPerson,
  inBrowser,
  browserName,
  complaints,
}) => {
  test.skip(inFirefox({ browserName }), "Playwright does not hear of downloads in Firefox.");
  complaints.tolerate(/status of 400/); // Of the wrong password.
  const ann = await aPerson("Ann");
  const { page } = await inBrowser(ann);
  await page.goto("/settings/data");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`parley-${ann.user.handle}.ndjson`);

  await page.getByRole("button", { name: "Delete my account" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Type your handle").fill(`@${ann.user.handle}`);
  await dialog.getByLabel("Your password").fill("not the password");
  await dialog.getByRole("button", { name: "Delete my account" }).click();
  await expect(dialog.getByText("This is not your password.")).toBeVisible();
  await dialog.getByLabel("Your password").fill(ann.password);
  await dialog.getByRole("button", { name: "Delete my account" }).click();
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  await expect(ann.call("me.get", {})).rejects.toThrow();
});
