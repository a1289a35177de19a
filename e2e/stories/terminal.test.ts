import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { aGroup, directChat, write } from "../people/chats.ts";

test.skip(inFirefox, "It is the terminal that it tries: CI has no time for it twice.");

test("Bob reads, writes and follows from the command line", async ({ aPerson, inBrowser, inTerminal }) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  await write(ann, chatId, "Is the terminal warm?");
  const anns = await inBrowser(ann);
  await anns.open(bob.user.name);
  const shell = inTerminal(bob);

  await test.step("he signs in with his password from stdin", async () => {
    const login = await shell.parley(["login", "--email", bob.email, "--password-stdin"], bob.password);
    expect(login).toMatchObject({ status: 0, stdout: "" });
    const whoami = await shell.parley(["whoami"]);
    expect(whoami.stdout).toContain(`${bob.user.name} (@${bob.user.handle})`);
  });

  await test.step("the list is data for scripts", async () => {
    const { stdout } = await shell.parley(["chats", "--json"]);
    expect(stdout.trim().split("\n")).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({ v: 1, id: chatId, unreadCount: 1 });
  });

  await test.step("what he sends is in Ann's browser, and the same key sends it once", async () => {
    const send = ["send", `@${ann.user.handle}`, "-m", "As a loaf", "--key", "loaf-1"];
    const [first, again] = [await shell.parley(send), await shell.parley(send)];
    expect(first.stdout).toMatch(/^[0-9a-f-]{36}\t2\n$/);
    expect(again).toEqual({ status: 0, stdout: first.stdout, stderr: "" });
    await expect(anns.message("As a loaf")).toHaveCount(1);
    const history = await shell.parley(["history", chatId]);
    expect(history.stdout.split("\n")).toEqual([
      expect.stringMatching(new RegExp(`^1 .*${ann.user.name}  Is the terminal warm\\?$`)),
      expect.stringMatching(new RegExp(`^2 .*${bob.user.name}  As a loaf$`)),
      "",
    ]);
  });

  await test.step("he follows on a terminal what she writes, until Ctrl-C", async () => {
    const tail = shell.open(["tail", "-f", `@${ann.user.handle}`]);
    await expect.poll(tail.text).toContain("As a loaf");
    await anns.say("Then I come over");
    await expect.poll(tail.text).toContain("Then I come over");
    tail.type("\x03");
    expect(await tail.ended).toBe(130);
    expect(tail.text().match(/Then I come over/g)).toHaveLength(1);
  });
});

test("the shell counts what the browser counts", async ({ aPerson, inBrowser, inTerminal }) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const [withAnn, crew] = [await directChat(ann, bob), await aGroup(ann, "Ferry crew", [bob])];
  for (const number of [1, 2, 3]) await write(ann, crew, `Plank ${number}`);
  await write(ann, withAnn, "Are you there?");
  const shell = inTerminal(bob);
  await shell.signIn();
  const bobs = await inBrowser(bob);
  const unread = async () => {
    const { stdout } = await shell.parley(["chats", "--json"]);
    const chats = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    return Object.fromEntries(chats.map(({ id, unreadCount }) => [id, unreadCount]));
  };

  await expect(bobs.chat("Ferry crew")).toContainText("3 unread messages");
  await expect(bobs.chat(ann.user.name)).toContainText("1 unread message");
  expect(await unread()).toEqual({ [crew]: 3, [withAnn]: 1 });

  await bobs.open("Ferry crew");
  await expect(bobs.chat("Ferry crew")).not.toContainText("unread");
  await expect.poll(unread).toEqual({ [crew]: 0, [withAnn]: 1 });
});

test("what the shell explains is what the browser counts, whatever makes up the number", async ({
  aPerson,
  inBrowser,
  inTerminal,
}) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const [crew, late, muted, marked] = [
    await aGroup(ann, "Ferry crew", [bob]),
    await aGroup(ann, "Late", []),
    await aGroup(ann, "Muted", [bob]),
    await aGroup(ann, "Marked", [bob]),
  ];
  await write(ann, late, "Before Bob");
  await ann.call("chat.update", { chatId: late, hasOpenHistory: false });
  await ann.call("member.add", { chatId: late, userId: bob.user.id });
  for (const chatId of [crew, late, muted, marked])
    for (const plank of [1, 2, 3, 4]) await write(ann, chatId, `Plank ${plank}`);
  const newest = async (chatId: string) => (await bob.call("chat.get", { chatId })).lastSeq;
  await ann.call("message.delete", { chatId: crew, seq: (await newest(crew)) - 1 });
  await bob.call("message.hide", { chatId: crew, seq: await newest(crew) });
  await bob.call("chat.setMine", { chatId: muted, notificationLevel: "none" });
  await bob.call("chat.read", { chatId: marked, seq: await newest(marked) });
  await bob.call("chat.setMine", { chatId: marked, isMarkedUnread: true });
  await bob.call("user.block", { userId: ann.user.id });

  const shell = inTerminal(bob);
  await shell.signIn();
  const { stdout } = await shell.parley(["unread", "--explain", "--json"]);
  const explained = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).chatId);
  const numberOf = (chatId: string) => explained.filter((each) => each === chatId).length;
  const bobs = await inBrowser(bob);
  for (const [title, chatId] of Object.entries({ "Ferry crew": crew, Late: late, Muted: muted })) {
    expect(numberOf(chatId)).toBeGreaterThanOrEqual(3);
    await expect(bobs.chat(title)).toContainText(`${numberOf(chatId)} unread messages`);
  }
  expect(numberOf(marked)).toBe(0);
  await expect(bobs.chat("Marked")).not.toContainText("unread message");
});
