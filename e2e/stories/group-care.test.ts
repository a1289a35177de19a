import { expect, test } from "../fixtures/test.ts";
import { aGroup } from "../people/chats.ts";

test("an owner shares the care of a group, and a ban holds until it is lifted", async ({
  aPerson,
  inBrowser,
}) => {
  const [ann, bob, carl] = await Promise.all([aPerson("Ann"), aPerson("Bob"), aPerson("Carl")]);
  const chatId = await aGroup(ann, "Ferry crew", [bob, carl]);
  const { token } = await ann.call("invite.create", { chatId });
  const [anns, bobs] = await Promise.all([inBrowser(ann), inBrowser(bob)]);
  for (const { page, open } of [anns, bobs]) {
    await open("Ferry crew");
    await page.getByRole("button", { name: "Group info" }).click();
  }
  const members = (page: typeof anns.page) =>
    page.getByRole("list", { name: "Members" }).getByRole("listitem");
  await expect(members(bobs.page)).toHaveCount(3);
  await expect(bobs.page.getByRole("button", { name: "Invite links" })).toHaveCount(0);

  await test.step("Ann makes Bob an admin", async () => {
    await anns.page.getByRole("button", { name: `Actions for ${bob.user.name}` }).click();
    await anns.page.getByRole("menuitem", { name: "Make admin" }).click();
    const question = anns.page.getByRole("dialog", { name: `Make ${bob.user.name} an admin?` });
    await question.getByRole("button", { name: "Make admin" }).click();
    await expect(question).toBeHidden();
    await expect(members(anns.page).filter({ hasText: bob.user.name })).toContainText("Admin");
    await expect(bobs.page.getByRole("button", { name: "Invite links" })).toBeVisible();
  });

  await test.step("Bob bans Carl, whom no invite brings back", async () => {
    await bobs.page.getByRole("button", { name: `Actions for ${carl.user.name}` }).click();
    await bobs.page.getByRole("menuitem", { name: "Ban" }).click();
    const question = bobs.page.getByRole("dialog", { name: `Ban ${carl.user.name}?` });
    await question.getByRole("button", { name: "Ban" }).click();
    await expect(members(anns.page)).toHaveCount(2);
    await expect(carl.call("chat.get", { chatId })).rejects.toMatchObject({ code: "not_found" });
    await expect(carl.call("invite.redeem", { token })).rejects.toMatchObject({ code: "forbidden" });
  });

  await test.step("Ann lifts the ban, and the invite works again", async () => {
    await anns.page.getByRole("button", { name: "Banned people" }).click();
    const lift = anns.page.getByRole("button", { name: `Lift the ban on ${carl.user.name}` });
    await lift.click();
    await expect(anns.page.getByText("Nobody is banned")).toBeVisible();
    await anns.page.keyboard.press("Escape");
    await carl.call("invite.redeem", { token });
    await expect(members(anns.page)).toHaveCount(3);
  });
});
