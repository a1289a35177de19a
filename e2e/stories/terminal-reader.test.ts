import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { directChat, write } from "../people/chats.ts";

test.skip(inFirefox, "It is the terminal that it tries: CI has no time for it twice.");

test("Bob answers, corrects, reacts and deletes line by line, as a screen reader reads it", async ({
  aPerson,
  inBrowser,
  inTerminal,
}) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  await write(ann, await directChat(ann, bob), "Is the ferry late?");
  const anns = await inBrowser(ann);
  await anns.open(bob.user.name);
  const home = inTerminal(bob);
  await home.signIn();
  const reader = home.open(["--reader"], { columns: 120, rows: 40 });
  const reads = (words: string | RegExp) => expect.poll(reader.text).toMatch(words);
  const enter = (line: string) => reader.type(`${line}\r`);

  await test.step("each message ends with its number", async () => {
    await reads(/Ann \S+: Is the ferry late\?, \d\d:\d\d, #1\n/);
    expect(reader.isFullScreen()).toBe(false);
  });

  await test.step("he answers the first one", async () => {
    enter("/reply 1 By an houl");
    await reads(/You: By an houl, reply to #1, \d\d:\d\d, (Sent|Read), #2/);
    await expect(anns.message("By an houl")).toContainText("Is the ferry late?");
  });

  await test.step("he corrects himself, from what he wrote before", async () => {
    enter("/edit 2");
    await reads("> /edit 2 By an houl");
    reader.type("\x7fr\r");
    await reads(/You: By an hour, reply to #1, \d\d:\d\d, edited, .*#2/);
    await expect(anns.message("By an hour")).toContainText("edited");
  });

  await test.step("he reacts by the emoji's name, and takes it back", async () => {
    enter("/react 1 thumbsup");
    await reads("You: 👍 on #1, Is the ferry late?");
    await expect(anns.message("Is the ferry late?").first()).toContainText("👍");
    enter("/unreact 1");
    await reads("You: 👍 taken back from #1");
    await expect(anns.message("Is the ferry late?").first()).not.toContainText("👍");
  });

  await test.step("he hears of Ann's reaction", async () => {
    const { chatId } = { chatId: (await ann.call("chat.list", {})).chats[0]?.id ?? "" };
    await ann.call("message.react", { chatId, seq: 2, emoji: "🎉" });
    await reads(/Ann \S+: 🎉 on #2, By an hour/);
  });

  await test.step("he deletes it for everybody, once he has said so", async () => {
    enter("/delete 2");
    await reads("Delete #2 for everybody: By an hour? /yes deletes it.");
    await expect(anns.message("By an hour")).toHaveCount(1);
    enter("/yes");
    await reads(/Message deleted, \d\d:\d\d, #2/);
    await expect(anns.message("By an hour")).toHaveCount(0);
  });

  await test.step("the help tells all of it, and Ctrl-C leaves", async () => {
    enter("/help");
    await reads("/reply: answer a message by its number");
    await reads("Each message ends with its number.");
    reader.type("\x03");
    expect(await reader.ended).toBe(130);
  });
});
