import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { aGroup, write } from "../people/chats.ts";

test.skip(inFirefox, "No browser is in it.");

test("Bob looks after a group from the command line", async ({ aPerson, inTerminal }) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const [anns, bobs] = [`@${ann.user.handle}`, `@${bob.user.handle}`];
  const shell = inTerminal(bob);
  await shell.signIn();
  const lines = async (...args: string[]) => {
    const { status, stdout, stderr } = await shell.parley(args);
    expect({ status, args, stderr }).toMatchObject({ status: 0 });
    return stdout.split("\n").slice(0, -1);
  };

  await test.step("he makes it, and lets Ann in by a link", async () => {
    expect(await lines("group", "create", "Ferry crew")).toEqual([expect.stringMatching(/\tFerry crew$/)]);
    const [link = ""] = await lines("invite", "create", "Ferry crew", "--uses", "1");
    expect(link).toMatch(/\/join#parley_/);
    await ann.call("invite.redeem", { token: link.replace(/.*#/, "") });
    expect(await lines("group", "promote", "Ferry crew", anns)).toEqual([`${anns}\tadmin`]);
    expect(await lines("who", "Ferry crew")).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`${bobs}\towner`),
        expect.stringContaining(`${anns}\tadmin`),
      ]),
    );
  });

  await test.step("he reacts, answers, corrects himself, and takes it back", async () => {
    const { json } = {
      json: async (...args: string[]) => JSON.parse((await lines(...args, "--json"))[0] ?? ""),
    };
    const { id } = await json("chats");
    const { seq } = await write(ann, id, "Who has the keys of the ferry?");
    const first = String(seq);
    expect((await json("react", "Ferry crew", first, "👍")).message.reactions).toEqual([
      { emoji: "👍", userIds: [bob.user.id] },
    ]);
    const sent = await json("send", "Ferry crew", "--reply", first, "-m", "I have them");
    expect(sent.message.replyToSeq).toBe(seq);
    const own = String(sent.message.seq);
    expect((await json("edit", "Ferry crew", own, "-m", "Ann has them")).message.body).toBe("Ann has them");
    expect((await json("search", "keys", "--chat", "Ferry crew")).seq).toBe(seq);
    expect((await json("rm", "Ferry crew", own, "--yes")).message.deletedAt).not.toBeNull();
  });

  await test.step("he reads what is new, and only then it is read", async () => {
    const { id } = JSON.parse((await lines("chats", "--json"))[0] ?? "");
    await write(ann, id, "Found them");
    expect(await lines("read", "Ferry crew", "--peek")).toHaveLength(2);
    expect((await bob.call("chat.get", { chatId: id })).unreadCount).toBe(1);
    await lines("read", "Ferry crew", "--quiet");
    expect((await bob.call("chat.get", { chatId: id })).unreadCount).toBe(0);
  });

  await test.step("the doctor finds nothing wrong", async () => {
    const checks = await lines("doctor");
    expect(checks).toHaveLength(10);
    for (const line of checks) expect(line).toMatch(/^ok /);
  });
});

test("Bob's scripts hear of everything once, in chats that are and that will be", async ({
  aPerson,
  inTerminal,
}) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const crew = await aGroup(ann, "Ferry crew", [bob]);
  await write(ann, crew, "Before");
  const shell = inTerminal(bob);
  await shell.signIn();
  const [tail, watch] = [
    shell.openShell('node "$PARLEY" tail --all -f --state "$HOME/tail.json" | grep --line-buffered plank'),
    shell.openShell(
      `node "$PARLEY" watch --jobs 1 --state "$HOME/watch.json" --exec 'grep -o "\\"event\\":\\"[a-z.]*\\"\\|plank [0-9]"'; echo over`,
    ),
  ];
  // Both are there once they have heard of one message.
  await expect(async () => {
    await write(ann, crew, "plank 0");
    await expect.poll(tail.text, { timeout: 1_000 }).toContain("plank 0");
    await expect.poll(watch.text, { timeout: 1_000 }).toContain("plank 0");
  }).toPass();

  await write(ann, crew, "plank 1");
  const late = await aGroup(ann, "Late crew", [bob]);
  await write(ann, late, "plank 2");
  await write(ann, crew, "plank 3");
  const planks = (text: string) => text.match(/plank [1-9]/g)?.toSorted();
  for (const { text } of [tail, watch])
    await expect.poll(() => planks(text())).toEqual(["plank 1", "plank 2", "plank 3"]);
  expect(watch.text()).toContain('"event":"member.updated"');
  tail.type("\x03");
  await tail.ended;
  watch.type("\x03");
  await watch.ended;

  await write(ann, late, "plank 4");
  const resumed = shell.openShell('node "$PARLEY" tail --all --state "$HOME/tail.json" | grep plank');
  await resumed.ended;
  await expect.poll(() => planks(resumed.text())).toEqual(["plank 4"]);

  const unseen = await aGroup(ann, "Unseen crew", [bob]);
  await write(ann, unseen, "plank 5");
  const resumedWatch = shell.openShell(
    `node "$PARLEY" watch --json --state "$HOME/watch.json" | grep --line-buffered -o "plank [0-9]"`,
  );
  await expect.poll(() => planks(resumedWatch.text())).toEqual(["plank 4", "plank 5"]);
});
