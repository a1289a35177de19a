import { expect, test } from "../fixtures/test.ts";
import { aGroup, directChat, write } from "../people/chats.ts";

/** More people than the dialog shows at once. */
const CREW = Array.from({ length: 9 }, (_, index) => `Sailor ${index + 1}`);

test("Ann makes a group, and everybody in it hears everybody", async ({ aPerson, inBrowser }) => {
  const [ann, bob, carl] = await Promise.all([aPerson("Ann"), aPerson("Bob"), aPerson("Carl")]);
  const [anns, bobs, carls] = await Promise.all([inBrowser(ann), inBrowser(bob), inBrowser(carl)]);

  await anns.page.getByRole("button", { name: "New chat" }).first().click();
  await anns.page.getByRole("button", { name: "New group" }).click();
  const dialog = anns.page.getByRole("dialog", { name: "New group" });
  await dialog.getByLabel("Group name").fill("Ferry crew");
  for (const { user } of [bob, carl]) {
    await dialog.getByRole("searchbox", { name: "Search people" }).fill(user.name);
    await dialog.getByRole("list", { name: "People" }).getByRole("button", { name: user.name }).click();
    await expect(dialog.getByRole("button", { name: `Remove ${user.name}` })).toBeVisible();
  }
  await dialog.getByRole("button", { name: "Create group" }).click();
  await expect(anns.page.getByRole("heading", { name: "Ferry crew" }).first()).toBeVisible();

  await Promise.all([bobs.open("Ferry crew"), carls.open("Ferry crew")]);
  await anns.say("We sail at six");
  await bobs.say("I bring the rope");
  await carls.say("And I the coffee");
  for (const messenger of [anns, bobs, carls]) {
    for (const text of ["We sail at six", "I bring the rope", "And I the coffee"]) {
      await expect(messenger.message(text)).toHaveCount(1);
    }
  }
  await expect(anns.message("We sail at six")).toContainText("Read");
  await expect(carls.message("I bring the rope")).toContainText(bob.user.name);
});

test("nothing moves from under the pointer when people are found", async ({ aPerson, inBrowser }) => {
  const [ann, bob] = await Promise.all([
    aPerson("Ann"),
    aPerson("Bob"),
    ...CREW.map((name) => aPerson(name)),
  ]);
  const { page } = await inBrowser(ann);
  await page.getByRole("button", { name: "New chat" }).first().click();
  const dialog = page.getByRole("dialog", { name: "New chat" });
  const found = dialog.getByRole("list", { name: "People" }).getByRole("listitem");
  const newGroup = dialog.getByRole("button", { name: "New group" });
  await expect(found.nth(CREW.length)).toBeVisible();
  await newGroup.click({ trial: true }); // It has come to rest.
  const before = await newGroup.boundingBox();
  await dialog.getByRole("searchbox", { name: "Search people" }).fill(bob.user.name);
  await expect(found).toHaveCount(1);
  expect(await newGroup.boundingBox()).toEqual(before);
});

test("who is removed loses access at once, on every screen", async ({
  aPerson,
  inBrowser,
  inTerminal,
  complaints,
}) => {
  complaints.tolerate(/status of 404 .*\/chats\//); // The browser's own line when he tries it with a reload.
  const [ann, bob, carl] = await Promise.all([aPerson("Ann"), aPerson("Bob"), aPerson("Carl")]);
  const chatId = await aGroup(ann, "Ferry crew", [bob, carl]);
  await write(ann, chatId, "Before the storm");
  const bobsShell = inTerminal(bob);
  await bobsShell.signIn();
  const tail = bobsShell.open(["tail", "-f", chatId]);
  const [anns, bobs, carls] = await Promise.all([inBrowser(ann), inBrowser(bob), inBrowser(carl)]);
  await Promise.all([anns, bobs, carls].map((messenger) => messenger.open("Ferry crew")));
  await anns.say("Everybody on board?");
  await expect(bobs.message("Everybody on board?")).toHaveCount(1);
  await expect.poll(tail.text).toContain("Everybody on board?");

  await test.step("Ann removes Bob", async () => {
    await anns.page.getByRole("button", { name: "Group info" }).click();
    await anns.page.getByRole("button", { name: `Actions for ${bob.user.name}` }).click();
    await anns.page.getByRole("menuitem", { name: "Remove" }).click();
    const question = anns.page.getByRole("dialog", { name: `Remove ${bob.user.name}?` });
    await question.getByRole("button", { name: "Remove", exact: true }).click();
    await expect(question).toBeHidden();
    await anns.page.getByRole("button", { name: "Close" }).click();
  });

  await test.step("his screen, his terminal and the API say so", async () => {
    await expect(bobs.page.getByText("You are no longer in “Ferry crew”")).toBeVisible();
    await expect(bobs.messages).toHaveCount(0);
    expect(await tail.ended).toBe(4);
    expect(tail.text()).toContain("You are no longer in this chat.");
    await expect(bob.call("chat.get", { chatId })).rejects.toMatchObject({ code: "not_found" });
    await expect(bob.call("message.list", { chatId })).rejects.toMatchObject({ code: "not_found" });
    await expect(write(bob, chatId, "Let me in")).rejects.toMatchObject({ code: "not_found" });
  });

  await test.step("nothing that is said afterwards reaches him", async () => {
    await anns.say("Now we can talk about the surprise");
    await expect(carls.message("the surprise")).toHaveCount(1);
    // What reaches him later proves that the earlier would have.
    await write(ann, await directChat(ann, bob), "See you on land");
    await expect(bobs.chat(ann.user.name)).toContainText("See you on land");
    await expect(bobs.page.getByText("the surprise")).toHaveCount(0);
    await bobs.page.reload();
    await expect(bobs.page.getByText("This chat is not here")).toBeVisible();
    await expect(bobs.chat("Ferry crew")).toHaveCount(0);
  });
});
