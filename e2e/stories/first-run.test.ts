import { expect, test } from "../fixtures/test.ts";
import { newcomer } from "../people/person.ts";
import { messengerOn } from "../screen/messenger.ts";
import { startTestStack } from "../stack/start-test-stack.ts";

test("the first one on a fresh server lands in a room that works, and brings the second", async ({
  browser,
}) => {
  const stack = await startTestStack({ name: "first-run" });
  try {
    const [annsPage, bobsPage] = await Promise.all([
      browser.newPage({ baseURL: stack.webUrl }),
      browser.newPage({ baseURL: stack.webUrl }),
    ]);
    const signUp = async (page: typeof annsPage, firstName: string) => {
      const account = newcomer(firstName);
      await page.getByLabel("Name").fill(account.name);
      await page.getByLabel("Email").fill(account.email);
      await page.getByLabel("Password", { exact: true }).fill(account.password);
      await page.getByRole("button", { name: "Create account" }).click();
    };

    await annsPage.goto("/");
    await expect(annsPage.getByRole("heading", { name: "Set up your Parley" })).toBeVisible();
    await signUp(annsPage, "Ann");
    const anns = messengerOn(annsPage);
    await expect(anns.message("Welcome")).toBeVisible();
    await annsPage.getByRole("button", { name: "Invite people" }).click();
    await annsPage.getByRole("button", { name: "Create link" }).click();
    const link = await annsPage.getByRole("textbox", { name: "Invite link" }).inputValue();

    await bobsPage.goto(link);
    await bobsPage.getByRole("link", { name: "Create account" }).click();
    await signUp(bobsPage, "Bob");
    await bobsPage.getByRole("button", { name: "Join group" }).click();
    const bobs = messengerOn(bobsPage);
    await expect(bobs.message("Welcome")).toBeVisible();
    await bobs.say("Good to be here");
    await expect(anns.message("Good to be here")).toHaveCount(1);
  } finally {
    await stack.stop();
  }
});
