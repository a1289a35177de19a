import { expect, test } from "../fixtures/test.ts";
import { directChat, write } from "../people/chats.ts";
import { newcomer } from "../people/person.ts";
import { signUpAt } from "../people/sign-up-at.ts";
import { messengerOn } from "../screen/messenger.ts";

test("two newcomers find each other and talk", async ({ openPage }) => {
  const [annsAccount, bobsAccount] = [newcomer("Ann"), newcomer("Bob")];
  const [annsPage, bobsPage] = [await openPage(), await openPage()];
  await Promise.all([signUpAt(annsPage, annsAccount), signUpAt(bobsPage, bobsAccount)]);
  const [ann, bob] = [messengerOn(annsPage), messengerOn(bobsPage)];

  await test.step("Ann finds Bob and writes", async () => {
    await annsPage.getByRole("button", { name: "Find people" }).click();
    const dialog = annsPage.getByRole("dialog", { name: "New chat" });
    await dialog.getByRole("searchbox", { name: "Search people" }).fill(bobsAccount.name);
    await dialog.getByRole("button", { name: bobsAccount.name }).click();
    await expect(dialog).toBeHidden();
    await ann.say("Hello Bob, is the boat ready?");
    await expect(ann.message("is the boat ready?")).toContainText("Sent");
  });

  await test.step("Bob sees it at once, reads it, and Ann sees that he did", async () => {
    await expect(bob.chat(annsAccount.name)).toContainText("1 unread message");
    await bob.open(annsAccount.name);
    await expect(bob.message("is the boat ready?")).toHaveCount(1);
    await expect(ann.message("is the boat ready?")).toContainText("Read");
    await expect(bob.chat(annsAccount.name)).not.toContainText("unread");
  });

  await test.step("Bob answers, and Ann sees it at once", async () => {
    await bob.say("Painted and dry.");
    await expect(ann.message("Painted and dry.")).toHaveCount(1);
    await expect(bob.message("Painted and dry.")).toContainText("Read");
  });

  await test.step("a reload keeps everything", async () => {
    await Promise.all([annsPage.reload(), bobsPage.reload()]);
    for (const messenger of [ann, bob]) {
      await expect(messenger.messages).toContainText([/is the boat ready\?/, /Painted and dry\./]);
      await expect(messenger.messages).toHaveCount(2);
    }
  });
});

test("the list counts what is unread and has the latest on top", async ({ aPerson, inBrowser }) => {
  const [ann, bob, carl] = await Promise.all([aPerson("Ann"), aPerson("Bob"), aPerson("Carl")]);
  const [withBob, withCarl] = [await directChat(bob, ann), await directChat(carl, ann)];
  const screen = await inBrowser(ann);

  await write(bob, withBob, "First from Bob");
  await write(bob, withBob, "Second from Bob");
  await write(carl, withCarl, "Only one from Carl");
  await expect(screen.chats).toContainText([carl.user.name, bob.user.name]);
  await expect(screen.chat(bob.user.name)).toContainText("2 unread messages");
  await expect(screen.chat(carl.user.name)).toContainText("1 unread message");

  await write(bob, withBob, "Third from Bob");
  await expect(screen.chats).toContainText([bob.user.name, carl.user.name]);
  await expect(screen.chat(bob.user.name)).toContainText("3 unread messages");
  await expect(screen.page).toHaveTitle("(4) Parley");

  await screen.open(bob.user.name);
  await expect(screen.chat(bob.user.name)).not.toContainText("unread");
  await screen.page.reload();
  await expect(screen.chats).toContainText([bob.user.name, carl.user.name]);
  await expect(screen.chat(bob.user.name)).not.toContainText("unread");
  await expect(screen.chat(carl.user.name)).toContainText("1 unread message");
  await expect(screen.page).toHaveTitle("(1) Parley");
});
