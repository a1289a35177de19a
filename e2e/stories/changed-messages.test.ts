import { expect, test } from "../fixtures/test.ts";
import { aGroup, write } from "../people/chats.ts";

test("what becomes of a message, and of the group, shows on every screen at once", async ({
  aPerson,
  inBrowser,
}) => {
  const [ann, bob, carl] = await Promise.all([aPerson("Ann"), aPerson("Bob"), aPerson("Carl")]);
  const chatId = await aGroup(ann, "Ferry crew", [bob]);
  for (const text of ["We sale at six", "A slip of the finger", "Bring coffee"])
    await write(bob, chatId, text);
  const anns = await inBrowser(ann);
  await expect(anns.chat("Ferry crew")).toContainText("3 unread messages");

  await test.step("a deleted message is not unread any more", async () => {
    await bob.call("message.delete", { chatId, seq: 2 });
    await expect(anns.chat("Ferry crew")).toContainText("2 unread messages");
  });

  await test.step("an open chat shows edits, tombstones and who comes", async () => {
    await anns.open("Ferry crew");
    await bob.call("message.edit", { chatId, seq: 1, body: "We sail at six" });
    await ann.call("member.add", { chatId, userId: carl.user.id });
    await expect(anns.message("We sail at six")).toContainText("edited");
    await expect(anns.page.getByText("Message deleted")).toBeVisible();
    const joined = `${ann.user.name} added ${carl.user.name}`;
    await expect(anns.page.getByRole("log").getByText(joined)).toBeVisible();
    await expect(anns.chat("Ferry crew")).toContainText(joined);
    await expect(anns.page.getByText("A slip of the finger")).toHaveCount(0);
  });
});
