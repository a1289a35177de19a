import type { Input } from "@parley/protocol";
import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { aGroup } from "../people/chats.ts";
import { type ChatScreen, chatScreenOn } from "../terminal/keys/chat-screen.ts";

test.skip(inFirefox, "No browser is in it.");

const ESC = "\x1b";

/** Picks an entry of a menu by how it is called. */
async function choose(screen: ChatScreen, words: string): Promise<void> {
  await screen.shows(words);
  screen.type(`${words}\r`);
}

test("Bob looks after a group on the terminal's screen", async ({ aPerson, inTerminal }) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await aGroup(bob, "Alder", []);
  const home = inTerminal(bob);
  await home.signIn();
  const terminal = home.open([], { columns: 140, rows: 24 });
  const screen = chatScreenOn(terminal);
  await screen.hasOpen("Alder");
  screen.type(ESC);
  await screen.shows("› i writes");
  const inMenu = async (words: string) => {
    screen.type("o");
    await choose(screen, words);
  };
  const toMessages = async () => {
    screen.type(ESC);
    await screen.shows(/This chat:|Settings:|› i writes/);
    if (!terminal.lines().join("\n").includes("› i writes")) screen.type(ESC);
    await screen.shows("› i writes");
  };
  let token = "";

  await test.step("he makes a link for one person, and Ann comes by it", async () => {
    await inMenu("Invites");
    await screen.shows("No link works at the moment.");
    screen.type("\r");
    await choose(screen, "For: any");
    await screen.shows("Nothing found.");
    screen.type("\x15");
    await screen.shows("For: 1 person");
    await choose(screen, "Create");
    await screen.shows(/\/join#parley_inv_/);
    token = /#(parley_inv_\S+)/.exec(terminal.lines().join("\n"))?.[1] ?? "";
    await ann.call("invite.redeem", { token });
    screen.type(ESC);
    // It has let in whom it could.
    await screen.shows("No link works at the moment.");
    await toMessages();
    await screen.shows("2 members");
  });

  await test.step("he bans her, sees that, and lets her in again", async () => {
    screen.type("m");
    await choose(screen, ann.user.handle);
    await choose(screen, "Remove and ban");
    await screen.shows("(y/n)");
    screen.type("y");
    await screen.shows("1 member");
    await inMenu("Banned people");
    await screen.shows(`│ ▌ ${ann.user.name}`);
    screen.type("\r");
    await screen.shows(`Lift the ban on ${ann.user.name}? (y/n)`);
    screen.type("y");
    await screen.shows("Nobody is banned.");
    await toMessages();
  });

  await test.step("he makes a link without end, and revokes it", async () => {
    const { token: endless } = await bob.call("invite.create", { chatId, expiresInHours: null });
    await ann.call("invite.redeem", { token: endless });
    await inMenu("Invites");
    await screen.shows("no end");
    screen.type("\x1b[B\r");
    await screen.shows("Revoke this link?");
    screen.type("y");
    await screen.hides("no end");
    expect((await bob.call("invite.list", { chatId })).invites).toEqual([]);
    await toMessages();
    await screen.shows("2 members");
  });

  await test.step("he hears of mentions only", async () => {
    await inMenu("Notify of mentions only");
    await expect
      .poll(async () => (await bob.call("chat.get", { chatId })).mine.notificationLevel)
      .toBe("mentions");
  });

  await test.step("he blocks Ann, and finds her in his settings", async () => {
    const blocked = async () => (await bob.call("user.blocks", {})).users.map(({ id }) => id);
    screen.type("m");
    await choose(screen, ann.user.handle);
    await choose(screen, "Block");
    await screen.shows(`Block ${ann.user.name}?`);
    screen.type("y");
    await expect.poll(blocked).toEqual([ann.user.id]);
    screen.type(",");
    await choose(screen, "Blocked people");
    await screen.shows(`│ ▌ ${ann.user.name}`);
    screen.type("\r");
    await screen.shows(`Unblock ${ann.user.name}? (y/n)`);
    screen.type("y");
    await screen.shows("You have blocked nobody.");
    expect(await blocked()).toEqual([]);
    await toMessages();
  });

  await test.step("he writes his profile, and what is refused stays where he typed it", async () => {
    const me = (fields: Input<"me.update">) =>
      expect.poll(() => bob.call("me.get", {})).toMatchObject(fields);
    screen.type(",");
    await choose(screen, "Profile");
    await choose(screen, "Handle");
    await screen.shows(`› ${bob.user.handle}`);
    screen.type(`\x15${ann.user.handle}\r`);
    await screen.shows("This handle is taken. Choose another.");
    await screen.shows(`› ${ann.user.handle}`);
    screen.type("_2\r");
    await me({ handle: `${ann.user.handle}_2` });
    await choose(screen, "About");
    await screen.shows("Alt-Enter begins a new line.");
    screen.type("Лодки 渡し船 🚢\r");
    await me({ about: "Лодки 渡し船 🚢" });
    await screen.shows("About you: Лодки 渡し船 🚢");
  });
});
