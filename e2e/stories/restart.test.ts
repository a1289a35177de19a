import { test } from "../fixtures/own-stack.ts";
import { expect } from "../fixtures/test.ts";
import { directChat } from "../people/chats.ts";
import { isProxied } from "../proxy/is-proxied.ts";
import type { Messenger } from "../screen/messenger.ts";

// One stack after the other would take twice the time to start.
test.describe.configure({ mode: "default" });

for (const app of ["realtime", "web"] as const) {
  test(`a crash of ${app} in the middle of a talk loses nothing and doubles nothing`, async ({
    stack,
    aPerson,
    inBrowser,
    inTerminal,
    complaints,
  }) => {
    // The browser's own lines about a server that is away.
    complaints.tolerate(/ERR_CONNECTION_|ERR_EMPTY_RESPONSE|WebSocket connection to .* failed/);
    // Behind a proxy it is the proxy that says so.
    if (isProxied()) complaints.tolerate(/status of 50[234]|ERR_HTTP2_/);
    const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
    const chatId = await directChat(ann, bob);
    const [anns, bobs] = await Promise.all([inBrowser(ann), inBrowser(bob)]);
    await Promise.all([anns.open(bob.user.name), bobs.open(ann.user.name)]);
    const bobsShell = inTerminal(bob);
    await bobsShell.signIn();
    const tail = bobsShell.open(["tail", "-f", chatId], { columns: 120, rows: 40 });
    const reloads: string[] = [];
    for (const { page } of [anns, bobs]) page.on("load", () => reloads.push(page.url()));
    const talk = (from: number, to: number) =>
      Promise.all([speak(anns, "Ann", { from, to }), speak(bobs, "Bob", { from, to })]);

    await talk(1, 4);
    await expect.poll(tail.text).toContain("Ann says 04");
    await Promise.all([stack.kill(app), talk(5, 9)]);
    await Promise.all([stack.restart(app), talk(10, 13)]);

    await expect(anns.page.getByText(/^(Waiting to be sent|Sending|Not sent)/)).toHaveCount(0);
    await expect(bobs.page.getByText(/^(Waiting to be sent|Sending|Not sent)/)).toHaveCount(0);
    const { messages } = await ann.call("message.list", { chatId });
    const bodies = messages.map(({ body }) => body);
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
    for (const name of ["Ann", "Bob"]) {
      expect(bodies.filter((body) => body.startsWith(name))).toEqual(sayings(name, { from: 1, to: 13 }));
    }
    await expect(anns.messages).toContainText(bodies);
    await expect(bobs.messages).toContainText(bodies);
    await expect.poll(() => tail.text().match(/(Ann|Bob) says \d\d/g)).toEqual(bodies);
    expect(reloads).toEqual([]);
  });
}

type Range = { from: number; to: number };

async function speak(messenger: Messenger, name: string, range: Range): Promise<void> {
  for (const words of sayings(name, range)) await messenger.say(words);
}

function sayings(name: string, { from, to }: Range): string[] {
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return numbers.map((number) => `${name} says ${String(number).padStart(2, "0")}`);
}
