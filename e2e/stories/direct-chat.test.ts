import { expect, test } from "../fixtures/test.ts";
import { newcomer } from "../people/person.ts";
import { signUpAt } from "../people/sign-up-at.ts";
import { messengerOn } from "../screen/messenger.ts";

test("two newcomers find each other and talk", async ({ openPage }) => {
  const [annsName, bobsName] = [newcomer("Ann"), newcomer("Bob")];
  const [annsPage, bobsPage] = [await openPage(), await openPage()];
  await Promise.all([signUpAt(annsPage, annsName), signUpAt(bobsPage, bobsName)]);
  const [ann, bob] = [messengerOn(annsPage), messengerOn(bobsPage)];

  await test.step("Ann finds Bob and writes", async () => {
    await annsPage.getByRole("button", { name: "New chat" }).first().click();
    const dialog = annsPage.getByRole("dialog", { name: "New chat" });
    await dialog.getByRole("searchbox", { name: "Search people" }).fill(bobsName.name);
    await dialog.getByRole("list", { name: "People" }).getByRole("button", { name: bobsName.name }).click();
    await ann.say("Hello Bob, is the boat ready?");
    await expect(ann.message("is the boat ready?")).toContainText("Sent");
  });

  await test.step("Bob sees it without a reload, answers, and Ann sees that he read it", async () => {
    await expect(bob.chat(annsName.name)).toContainText("1 unread message");
    await bob.open(annsName.name);
    await expect(bob.message("is the boat ready?")).toHaveCount(1);
    await expect(ann.message("is the boat ready?")).toContainText("Read");
    await bob.say("Painted and dry.");
    await expect(ann.message("Painted and dry.")).toHaveCount(1);
    await expect(bob.message("Painted and dry.")).toContainText("Read");
  });

  await test.step("a reload shows the same", async () => {
    await Promise.all([annsPage.reload(), bobsPage.reload()]);
    for (const person of [ann, bob]) {
      await expect(person.timeline.getByRole("article")).toHaveText([
        /is the boat ready\?/,
        /Painted and dry\./,
      ]);
    }
  });
});
