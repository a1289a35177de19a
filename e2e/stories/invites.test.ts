import { expect, test } from "../fixtures/test.ts";
import { aGroup } from "../people/chats.ts";
import { expectAccessible } from "../screen/expect-accessible.ts";

test("an invite link leads somebody who is not signed in into the group", async ({
  aPerson,
  inBrowser,
  openPage,
  complaints,
}) => {
  complaints.tolerate(/status of 410/); // The browser's own line about the revoked invite.
  const [ann, bob, carl] = await Promise.all([aPerson("Ann"), aPerson("Bob"), aPerson("Carl")]);
  await aGroup(ann, "Ferry crew", []);
  const anns = await inBrowser(ann);
  await anns.open("Ferry crew");

  const link = await test.step("Ann, alone in her group, is offered to make a link", async () => {
    await anns.page.getByRole("button", { name: "Invite people" }).click();
    await anns.page.getByRole("button", { name: "Create link" }).click();
    await expect(anns.page.getByRole("img", { name: "QR code of the invite link" })).toBeVisible();
    return anns.page.getByRole("textbox", { name: "Invite link" }).inputValue();
  });
  const token = new URL(link).hash.slice(1);
  expect(token).not.toBe("");

  await test.step("Bob sees the group, signs in, and joins it", async () => {
    const page = await openPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url().split("#")[0] ?? ""));
    await page.goto(link);
    await expect(page.getByRole("heading", { name: "Ferry crew" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Sign in" }).click();
    await page.getByLabel("Email").fill(bob.email);
    await page.getByLabel("Password", { exact: true }).fill(bob.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("heading", { name: "Ferry crew" })).toBeVisible();
    await expect(page.getByText("1 member")).toBeVisible();
    await page.getByRole("button", { name: "Join group" }).click();
    await expect(page.getByText(`${bob.user.name} joined by an invite link`).first()).toBeVisible();
    await expect(page).toHaveURL(/\/c\//);
    expect(asked.filter((url) => url.includes(token))).toEqual([]);
  });

  await test.step("what Ann revokes lets nobody in", async () => {
    await anns.page.getByRole("button", { name: /^Revoke the link/ }).click();
    await anns.page.getByRole("button", { name: "Revoke", exact: true }).click();
    await expect(anns.page.getByText("No link works at the moment.")).toBeVisible();
    const { page } = await inBrowser(carl);
    await page.goto(link);
    await expect(page.getByText("This invite no longer works")).toBeVisible();
    await expect(page.getByRole("link", { name: "Go to your chats" })).toBeVisible();
  });
});
