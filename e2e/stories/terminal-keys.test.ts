import type { ChatId } from "@parley/protocol";
import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { aGroup, directChat, write } from "../people/chats.ts";
import type { Person } from "../people/person.ts";
import { bytesOf } from "../terminal/keys/bytes-of.ts";
import { chatScreenOn } from "../terminal/keys/chat-screen.ts";
import { keyScenes, type Scene } from "../terminal/keys/key-scenes.ts";

test.skip(inFirefox, "No browser is in it.");

type Key = { name: string; mode: string; keys: string[] };

/** The first letters differ, so that a few of them find each. */
const TITLES = ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel", "Ivy", "Juniper"];
const ENTRIES = 30;
const EDITOR = "sed -i 's/a draft/an edited draft/'";

test("each key of the key table does what it says", async ({ aPerson, inTerminal }) => {
  test.slow();
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  await directChat(bob, ann);
  const groups = await makeGroups(bob, ann);
  const home = inTerminal(bob);
  await home.signIn();
  const { stdout } = await home.parley(["keys", "--json"]);
  const table: Key[] = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

  await test.step("each has a scene, and each scene a key", () => {
    expect(Object.keys(keyScenes).toSorted()).toEqual(
      table
        .map(({ name }) => name)
        .filter((name) => name !== "quit")
        .toSorted(),
    );
  });

  const terminal = home.openShell(
    `cd "$HOME" && echo white > sails.txt && EDITOR="${EDITOR}" node "$PARLEY"`,
  );
  const screen = chatScreenOn(terminal);
  await screen.hasOpen("Alder");
  await screen.shows(new RegExp(`│ .*Entry ${ENTRIES}`));
  const common: Omit<Scene, "press" | "which"> = {
    screen,
    titles: TITLES,
    ann,
    annWrites: async (title, body) => void (await write(ann, groups.get(title) as ChatId, body)),
    withAnn: {
      title: ann.user.name,
      open: async () => void (await ann.call("user.unblock", { userId: bob.user.id })),
      close: async () => void (await ann.call("user.block", { userId: bob.user.id })),
    },
  };
  const strokesOf = (name: string) => table.find((key) => key.name === name)?.keys ?? [];
  for (const [name, show] of Object.entries(keyScenes))
    for (const [which, stroke] of strokesOf(name).entries())
      await test.step(`${stroke}: ${name}`, () =>
        show({ ...common, which, press: () => screen.type(bytesOf(stroke)) }));

  await test.step("Esc and at once Ctrl-C: quit", async () => {
    screen.type("\x1b\x03");
    expect(await terminal.ended).toBe(130);
    expect(terminal.isFullScreen()).toBe(false);
  });
});

/** Groups of the two, the last of the titles first, so that the list has them in order. */
async function makeGroups(owner: Person, member: Person): Promise<Map<string, ChatId>> {
  const groups = new Map<string, ChatId>();
  for (const title of TITLES.toReversed()) groups.set(title, await aGroup(owner, title, [member]));
  const first = groups.get("Alder") as ChatId;
  const third = await fill({ owner, member, chatId: first });
  await owner.call("message.send", {
    chatId: first,
    clientId: crypto.randomUUID(),
    body: `Entry ${ENTRIES - 1}`,
    replyToSeq: third,
  });
  await write(owner, first, `Entry ${ENTRIES}`);
  return groups;
}

type Fill = { owner: Person; member: Person; chatId: ChatId };

/** @returns where the third entry stands. */
async function fill({ owner, member, chatId }: Fill): Promise<number> {
  const seqs: number[] = [];
  for (let entry = 1; entry <= ENTRIES - 2; entry++)
    seqs.push((await write(entry % 2 ? owner : member, chatId, `Entry ${entry}`)).seq);
  return seqs[2] ?? 0;
}
