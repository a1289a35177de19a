import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { directChat, write } from "../people/chats.ts";

/** What Bob has on his terminal before and after. */
const SESSION = `
  echo "my work"
  before=$(stty -g)
  node "$PARLEY"
  echo "left with $?"
  [ "$before" = "$(stty -g)" ] && echo "the line is as before"
`;

test.skip(inFirefox, "It is the terminal that it tries: CI has no time for it twice.");

test("Bob chats on the terminal's screen with Ann in her browser", async ({
  aPerson,
  inBrowser,
  inTerminal,
}) => {
  const [ann, bob] = await Promise.all([aPerson("Ann"), aPerson("Bob")]);
  await write(ann, await directChat(ann, bob), "Can you see this?");
  const anns = await inBrowser(ann);
  await anns.open(bob.user.name);
  const home = inTerminal(bob);
  await home.signIn();
  const shell = home.openShell(SESSION);
  const linesWith = (words: string) => shell.lines().filter((text) => text.includes(words)).length;
  const inListAndTimeline = 2;

  await test.step("it shows the chat", async () => {
    await expect.poll(() => shell.isFullScreen()).toBe(true);
    await expect.poll(() => shell.lines().join("\n")).toContain("Connected");
    expect(shell.lines().join("\n")).toContain(ann.user.name);
    await expect.poll(() => linesWith("Can you see this?")).toBe(inListAndTimeline);
  });

  await test.step("what Ann writes appears while he looks, and she sees that he read it", async () => {
    await anns.say("And this as well?");
    await expect.poll(() => linesWith("And this as well?")).toBe(inListAndTimeline);
    await expect(anns.message("And this as well?")).toContainText("Read");
  });

  await test.step("that he types appears at hers, and then what", async () => {
    shell.type("All of it, на русском too");
    await expect(anns.page.getByText("typing").first()).toBeVisible();
    await expect.poll(() => linesWith("All of it, на русском too")).toBe(1);
    shell.type("\r");
    await expect(anns.message("All of it, на русском too")).toHaveCount(1);
    await expect.poll(() => shell.lines().join("\n")).toMatch(/All of it, на русском too.*✓✓/s);
  });

  await test.step("Ctrl-C leaves the terminal as it was", async () => {
    shell.type("\x03");
    await expect.poll(shell.text).toMatch(/^my work\nleft with 130\nthe line is as before\n/);
    expect(shell.isFullScreen()).toBe(false);
    expect(shell.emulator.modes).toMatchObject({
      wraparoundMode: true,
      bracketedPasteMode: false,
      mouseTrackingMode: "none",
    });
  });
});
