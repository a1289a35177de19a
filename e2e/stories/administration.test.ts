import type { Page } from "@playwright/test";
import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { aGroup, write } from "../people/chats.ts";
import { newcomer, register } from "../people/person.ts";
import { signInAt } from "../people/sign-in-at.ts";
import { expectAccessible } from "../screen/expect-accessible.ts";
import { messengerOn } from "../screen/messenger.ts";
import { startTestStack } from "../stack/start-test-stack.ts";

test.skip(inFirefox, "It is about the server.");

const SECTIONS = ["Usage", "People", "Reports", "Groups", "Invites", "Settings", "Audit log"];

test("the first one looks after the server: reports, people, invites, and a log of it all", async ({
  browser,
}) => {
  // It has servers of its own, and every section is looked through for what keeps people out.
  test.slow();
  const stack = await startTestStack({ name: "administration" });
  try {
    const [ann, bob, eve] = [
      await register(stack.webUrl, "Ann"),
      await register(stack.webUrl, "Bob"),
      await register(stack.webUrl, "Eve"),
    ];
    const { handle } = await eve.call("me.get", {});
    const chatId = await aGroup(bob, "Weekend", [eve]);
    const rude = await write(eve, chatId, "Something rude");

    const bobs = await browser.newPage({ baseURL: stack.webUrl });
    await signInAt(bobs, bob);
    await bobs.goto(`/c/${chatId}`);
    await messengerOn(bobs)
      .message("Something rude")
      .click({ button: "right", position: { x: 4, y: 4 } });
    await bobs.getByRole("menuitem", { name: "Report" }).click();
    await bobs.getByLabel("What the admins should know").fill("Not for the first time");
    await bobs.getByRole("button", { name: "Report" }).click();
    await expect(bobs.getByText("The admins will see your report.")).toBeVisible();
    await eve.call("message.delete", { chatId, seq: rude.seq });
    await bobs.goto("/admin");
    await expect(bobs.getByRole("heading", { name: "This page is for the server's admins" })).toBeVisible();

    const page = await browser.newPage({ baseURL: stack.webUrl });
    await signInAt(page, ann);
    await page.goto("/admin");
    for (const name of SECTIONS) await visit(page, name);

    await page.getByRole("link", { name: "Reports" }).click();
    await expect(page.getByText("Something rude")).toBeVisible();
    await page.getByRole("button", { name: "I have dealt with it" }).click();
    await expect(page.getByText("There are no reports")).toBeVisible();

    const eves = await browser.newPage({ baseURL: stack.webUrl });
    await signInAt(eves, eve);
    await page.getByRole("link", { name: "People" }).click();
    await page.getByRole("searchbox", { name: "Name, handle or email" }).fill(eve.email);
    const evesRow = page.getByRole("listitem").filter({ hasText: eve.email });
    await evesRow.getByRole("button", { name: "Link to a new password" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Link to a new password" }).click();
    await expect(evesRow.getByRole("code")).toContainText("/reset#");
    await evesRow.getByRole("button", { name: "Deactivate", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Deactivate" }).click();
    await expect(evesRow.getByRole("button", { name: "Reactivate" })).toBeVisible();
    await expect(eves.getByRole("heading", { name: "Welcome back" })).toBeVisible();
    await evesRow.getByRole("button", { name: "Delete the account" }).click();
    const deletion = page.getByRole("dialog");
    await deletion.getByLabel(/Type the handle/).fill("somebody");
    await deletion.getByRole("button", { name: "Delete the account" }).click();
    await expect(deletion.getByText("This is not the handle of this person.")).toBeVisible();
    await deletion.getByLabel(/Type the handle/).fill(`@${handle}`);
    await expectAccessible(page);
    await deletion.getByRole("button", { name: "Delete the account" }).click();
    await expect(evesRow).toHaveCount(0);

    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByLabel("Who may make an account").selectOption("By invitation");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved.")).toBeVisible();
    await page.getByRole("link", { name: "Invites" }).click();
    await page.getByRole("button", { name: "Make a link" }).click();
    const link = await page.getByRole("code").innerText();
    await expectInvited(await browser.newPage({ baseURL: stack.webUrl }), link);

    await page.getByRole("link", { name: "Audit log" }).click();
    for (const deed of [
      "made an invite",
      "changed settings",
      /deactivated /,
      /deleted the account of /,
      /resolved a report about /,
    ])
      await expect(page.getByText(deed).first()).toBeVisible();
  } finally {
    await stack.stop();
  }
});

async function visit(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText("Loading")).toHaveCount(0);
  await expectAccessible(page);
}

/** Who has no link is told how to come by one; who has one makes an account with it. */
async function expectInvited(page: Page, link: string): Promise<void> {
  // A process reads the settings once a second.
  await expect(async () => {
    await page.goto("/sign-up");
    const shut = page.getByRole("heading", { name: "This server is by invitation" });
    await expect(shut).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await page.goto(link);
  await page.reload();
  const account = newcomer("Noah");
  await page.getByLabel("Name").fill(account.name);
  await page.getByLabel("Email").fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("navigation", { name: "Chats" })).toBeVisible();
}
