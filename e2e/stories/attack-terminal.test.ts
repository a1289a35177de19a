import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { directChat, write } from "../people/chats.ts";
import { terminalVectors } from "../security/vectors/terminal-vectors.ts";

/** Anything by which text would still steer the terminal that shows it; a command's own line breaks and tabs do not. */
const STEERING = /[^\P{Cc}\n\t]|[\p{Bidi_C}\u2028\u2029\ufeff]/u;
/** What no vector of these may do to the screen of whoever reads them: it says so before each. */
const MARK = "vector";

const PAGE_DOWN = "\u001b[6~";

test.skip(inFirefox, "It is the terminal that it tries.");

test(`of ${terminalVectors.length} vectors none steers the terminal of who reads them, by command or on the screen`, async ({
  aPerson,
  inTerminal,
}) => {
  test.setTimeout(240_000);
  const [ann, eve] = await Promise.all([aPerson("Ann"), aPerson("Eve")]);
  const chatId = await directChat(eve, ann);
  for (const [index, vector] of terminalVectors.entries())
    await write(eve, chatId, `${MARK} ${index} ${vector} end`);
  await eve.call("me.update", { name: "Eve\u202e", about: "x" }).catch(() => undefined);
  const home = inTerminal(ann);
  await home.signIn();

  await test.step("in the output of commands, with and without JSON", async () => {
    for (const options of [[], ["--json"]]) {
      const { status, stdout } = await home.parley([
        "history",
        `@${eve.user.handle}`,
        "--limit",
        "200",
        ...options,
      ]);
      expect(status).toBe(0);
      expect(stdout.split(MARK).length).toBeGreaterThan(100);
      if (options.length === 0) expect(stdout).not.toMatch(STEERING);
      else expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
    }
  });

  await test.step("on the full screen, whose title, clipboard and modes stay its own", async () => {
    const screen = home.open([]);
    const titles: string[] = [];
    screen.emulator.onTitleChange((title) => titles.push(title));
    const stolen: string[] = [];
    for (const code of [4, 7, 8, 10, 11, 12, 50, 51, 52, 104, 133, 633, 777, 1337])
      screen.emulator.parser.registerOscHandler(code, (data) => {
        stolen.push(`${code};${data}`);
        return false;
      });
    await expect.poll(() => screen.lines().join("\n")).toContain("Connected");
    const last = `${MARK} ${terminalVectors.length - 1} <U+FEFF> end`;
    const readOn = () => {
      screen.type(PAGE_DOWN);
      return screen.text();
    };
    await expect.poll(readOn, { timeout: 90_000, intervals: [100] }).toContain(last);
    expect(titles.filter((title) => title.includes("owned"))).toEqual([]);
    expect(stolen.filter((each) => /owned|evil|ZXZpbA|AAAA|a;b|rm$/.test(each))).toEqual([]);
    expect(screen.isFullScreen()).toBe(true);
    screen.type("\u0003");
    expect(await screen.ended).toBe(130);
    expect(screen.emulator.modes).toMatchObject({ wraparoundMode: true, mouseTrackingMode: "none" });
  });
});
