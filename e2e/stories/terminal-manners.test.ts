import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { GOOD, KEY } from "../../apps/cli/src/testing/certificates.ts";
import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { aGroup, directChat, write } from "../people/chats.ts";
import { chatScreenOn } from "../terminal/keys/chat-screen.ts";
import type { PseudoTerminal } from "../terminal/pseudo-terminal.ts";

test.skip(inFirefox, "No browser is in it.");

const OSC_LINK = 8;

/** @returns where the links lead that a program gives to a terminal, from now on. */
function linksOf({ emulator }: PseudoTerminal): string[] {
  const urls: string[] = [];
  emulator.parser.registerOscHandler(OSC_LINK, (data) => {
    const url = data.slice(data.indexOf(";") + 1);
    if (url !== "") urls.push(url);
    return true;
  });
  return urls;
}

test("long output is shown page by page, and only to somebody who sits there", async ({
  aPerson,
  inTerminal,
}) => {
  const home = inTerminal(await aPerson("Bob"));
  const keys = 'node "$PARLEY" keys';
  const pages = home.openShell(`PAGER=more ${keys}; echo "left with $?"`);
  await expect.poll(pages.text).toContain("--More--");
  expect(pages.text()).not.toContain("left with");
  pages.type("q");
  await expect.poll(pages.text).toContain("left with 0");

  // A pager that takes Ctrl-C for a key, as they do, and is left by Enter.
  const reader =
    "sh -c 'trap : INT; cat > /dev/null; echo reading; sleep 1000; read key < /dev/tty; echo done'";
  const interrupted = home.openShell(`trap : INT; PAGER="${reader}" ${keys}; echo "left with $?"`);
  await expect.poll(interrupted.text).toContain("reading");
  interrupted.type("\x03");
  interrupted.type("\r");
  await expect.poll(interrupted.text).toMatch(/done\s+left with 0/);

  const plain = home.openShell(
    `PAGER=cat ${keys}; PAGER=more TERM=dumb ${keys}; PAGER=more ${keys} | tail -n 1`,
  );
  expect(await plain.ended).toBe(0);
  expect(plain.text()).not.toContain("--More--");
  const missing = home.openShell(`PAGER=no-such-pager ${keys} | head; PAGER=no-such-pager ${keys}`);
  expect(await missing.ended).toBe(0);
  expect(missing.text()).toContain("Ctrl-C");
});

test("addresses in messages are links where the terminal opens them, and nothing else is", async ({
  aPerson,
  inTerminal,
}) => {
  const bob = await aPerson("Bob");
  const chatId = await aGroup(bob, "Harbour", []);
  const good = "https://parley.test/tides?day=1";
  const bad = "file:///etc/passwd javascript:alert(1) \x1b]8;;file:///etc/shadow\x1b\\click\x1b]8;;\x1b\\";
  await write(bob, chatId, `See ${good}. Not ${bad}`);
  const home = inTerminal(bob);
  await home.signIn();

  const linksWith = async (surroundings: string) => {
    const terminal = home.openShell(`${surroundings} node "$PARLEY" history ${chatId}`);
    const links = linksOf(terminal);
    expect(await terminal.ended).toBe(0);
    expect(terminal.text()).toContain(good);
    return links;
  };
  expect(await linksWith("FORCE_HYPERLINK=1")).toEqual([good]);
  expect(await linksWith("TERM=xterm-256color")).toEqual([]);
  for (const refused of ["NO_COLOR=1", "TERM=dumb", "INK_SCREEN_READER=true"])
    expect(await linksWith(`FORCE_HYPERLINK=1 ${refused}`)).toEqual([]);

  const terminal = home.openShell('FORCE_HYPERLINK=1 node "$PARLEY"', { columns: 60, rows: 15 });
  const links = linksOf(terminal);
  await chatScreenOn(terminal).shows("parley.test");
  await expect.poll(() => new Set(links)).toEqual(new Set([good]));
  terminal.type("\x03");
  expect(await terminal.ended).toBe(130);
});

test("the screen says why there is no connection, and what to do", async ({ aPerson, inTerminal }) => {
  const home = inTerminal(await aPerson("Bob"));
  const server = createServer({ key: KEY, cert: GOOD }, (_request, response) => response.end("{}"));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  const opened = (address: string, language = "en") =>
    home.openShell(
      `PARLEY_LANG=${language} PARLEY_TOKEN=parley_pat_x PARLEY_SERVER=${address} node "$PARLEY"`,
    );

  const insecure = opened(`https://localhost:${port}`);
  await chatScreenOn(insecure).shows("NODE_EXTRA_CA_CERTS=");
  const russian = opened(`https://localhost:${port}`, "ru");
  await chatScreenOn(russian).shows("не ручается никто, кому");
  await new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await chatScreenOn(insecure).shows(`Nothing answers at https://localhost:${port}.`);
  insecure.type("\x03");
  expect(await insecure.ended).toBe(130);
});

test("who quits at once after reading has told of it", async ({ aPerson, inTerminal }) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  const chatId = await directChat(ann, bob);
  await write(ann, chatId, "first");
  const home = inTerminal(bob);
  await home.signIn();
  const terminal = home.open([]);
  const screen = chatScreenOn(terminal);
  await screen.shows("Connected");
  await screen.shows("first");
  const unread = async () => (await bob.call("chat.get", { chatId })).unreadCount;
  await expect.poll(unread).toBe(0);
  // Within a second of the last mark the next one waits.
  await write(ann, chatId, "second");
  await screen.shows(/second[\s\S]*second/);
  terminal.type("On my way\r\x03");
  expect(await terminal.ended).toBe(130);
  expect(await unread()).toBe(0);
  expect(terminal.text()).not.toContain("not sent yet");
  const { messages } = await ann.call("message.list", { chatId });
  expect(messages.at(-1)?.body).toBe("On my way");
});

test("who quits while writing finds the text on other devices", async ({ aPerson, inTerminal }) => {
  const bob = await aPerson("Bob");
  const chatId = await aGroup(bob, "Harbour", []);
  const home = inTerminal(bob);
  await home.signIn();
  const terminal = home.open([]);
  const screen = chatScreenOn(terminal);
  await screen.shows("Connected");
  await screen.hasOpen("Harbour");
  terminal.type("half a thought\x03");
  expect(await terminal.ended).toBe(130);
  const { drafts } = await bob.call("draft.list", {});
  expect(drafts).toMatchObject([{ chatId, body: "half a thought" }]);
});

test("a long paste is one message, after a question", async ({ aPerson, inTerminal }) => {
  const bob = await aPerson("Bob");
  await aGroup(bob, "Harbour", []);
  const home = inTerminal(bob);
  await home.signIn();
  expect((await home.parley(["config", "set", "paste", "3"])).status).toBe(0);
  expect((await home.parley(["config", "set", "paste", "many"])).status).toBe(2);
  const terminal = home.open([]);
  const screen = chatScreenOn(terminal);
  await screen.hasOpen("Harbour");
  terminal.type("\x1b[200~one\rtwo\rthree\rfour\x1b[201~");
  await screen.shows("Paste 4 lines, 18 characters?");
  terminal.type("y");
  await screen.shows(/› one\s*\n[^\n]*two\s*\n[^\n]*three\s*\n[^\n]*four/);
  terminal.type("\r");
  await screen.shows("✓");
});

test("devices are named by addresses as people know them", async ({ aPerson, inTerminal }) => {
  const home = inTerminal(await aPerson("Bob"));
  await home.signIn();
  const { stdout } = await home.parley(["devices", "--json"]);
  expect(stdout).not.toContain("::ffff:");
});
