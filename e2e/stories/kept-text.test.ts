import { NETWORK_LINES } from "../fixtures/complaints.ts";
import { expect, test } from "../fixtures/test.ts";
import { directChat, write } from "../people/chats.ts";
import { signInAt } from "../people/sign-in-at.ts";

test("a session that ends while the network is away loses neither the draft nor what waits", async ({
  aPerson,
  inBrowser,
  complaints,
}) => {
  complaints.tolerate(NETWORK_LINES);
  complaints.tolerate(/status of 401/);
  const [ann, bob, cleo] = await Promise.all([aPerson("Ann"), aPerson("Bob"), aPerson("Cleo")]);
  const chatId = await directChat(ann, bob);
  await write(bob, chatId, "Any news?");
  const anns = await inBrowser(ann);
  const { page } = anns;
  await anns.open(bob.user.name);
  await expect(anns.message("Any news?")).toHaveCount(1);

  // What comes late is there by then: without network it would be asked for in vain.
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await anns.say("Said in the tunnel");
  await expect(anns.message("Said in the tunnel")).toContainText("Waiting to be sent");
  await anns.composer.fill("Begun in the tunnel");
  await ann.call("session.revokeOthers", { password: ann.password });
  await page.context().setOffline(false);
  await expect(page.getByText("You were signed out.")).toBeVisible();

  await test.step("somebody else who signs in there finds and sends nothing of hers", async () => {
    await signInAt(page, cleo);
    await expect(page.getByText("No chats yet")).toBeVisible();
    await page.getByRole("button", { name: "Account" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL(/sign-in/);
    expect((await bob.call("message.list", { chatId })).messages).toHaveLength(1);
  });

  await signInAt(page, ann);
  await anns.open(bob.user.name);
  await expect(anns.message("Said in the tunnel")).toContainText("Sent");
  await expect(anns.composer).toHaveValue("Begun in the tunnel");
  const { messages } = await bob.call("message.list", { chatId });
  expect(messages.map(({ body }) => body)).toEqual(["Any news?", "Said in the tunnel"]);
});
