import { inFirefox } from "../browser/in-firefox.ts";
import { expect, test } from "../fixtures/test.ts";
import { aGroup, write } from "../people/chats.ts";
import { chatScreenOn } from "../terminal/keys/chat-screen.ts";
import type { PseudoTerminal } from "../terminal/pseudo-terminal.ts";

test.skip(inFirefox, "No browser is in it.");

const OPEN = 'node "$PARLEY"';
const CYAN = 6;
const ACCENT_OF_DUSK = 0x88c0d0;

/** How the accent of the theme comes out: the colour of "Parley" in the header. */
function accentOn({ emulator }: PseudoTerminal): { kind: "rgb" | "palette" | "none"; color: number } {
  const cell = emulator.buffer.active.getLine(0)?.getCell(1);
  const kind = cell?.isFgRGB() ? "rgb" : cell?.isFgPalette() ? "palette" : "none";
  return { kind, color: cell?.getFgColor() ?? -1 };
}

test("the screen has the colours of a theme, as many as the terminal shows", async ({
  aPerson,
  inTerminal,
}) => {
  const bob = await aPerson("Bob");
  await aGroup(bob, "Alder", []);
  const home = inTerminal(bob);
  await home.signIn();
  const open = async (surroundings: string) => {
    const terminal = home.openShell(`${surroundings} ${OPEN}`);
    await chatScreenOn(terminal).hasOpen("Alder");
    return terminal;
  };

  await test.step("of its own, those of the terminal", async () => {
    expect(accentOn(await open(""))).toEqual({ kind: "palette", color: CYAN });
  });

  expect((await home.parley(["config", "set", "theme", "dusk"])).status).toBe(0);
  await test.step("16 million, 256, 16, none", async () => {
    expect(accentOn(await open("COLORTERM=truecolor"))).toEqual({ kind: "rgb", color: ACCENT_OF_DUSK });
    const of256 = accentOn(await open("TERM=xterm-256color"));
    expect([of256.kind, of256.color >= 16]).toEqual(["palette", true]);
    const of16 = accentOn(await open("TERM=xterm"));
    expect([of16.kind, of16.color < 16]).toEqual(["palette", true]);
    expect(accentOn(await open("COLORTERM=truecolor NO_COLOR=1")).kind).toBe("none");
  });

  await test.step("a file that is broken costs a sentence, and the colours", async () => {
    const file = '"$XDG_CONFIG_HOME/parley/themes/dusk.json"';
    const spoil = `mkdir -p "$XDG_CONFIG_HOME/parley/themes"; echo '{"accent":"mauve"}' > ${file};`;
    const terminal = await open(spoil);
    await chatScreenOn(terminal).shows("Theme dusk: accent is wrong.");
    expect(accentOn(terminal)).toEqual({ kind: "palette", color: CYAN });
  });
});

test("the mouse scrolls, selects, and is given back", async ({ aPerson, inTerminal }) => {
  const bob = await aPerson("Bob");
  const [birch, alder] = [await aGroup(bob, "Birch", []), await aGroup(bob, "Alder", [])];
  await write(bob, birch, "Leaves");
  for (let entry = 1; entry <= 30; entry++) await write(bob, alder, `Entry ${entry}`);
  const home = inTerminal(bob);
  await home.signIn();
  const terminal = home.openShell(`${OPEN} --mouse; echo "left with $?"`);
  const screen = chatScreenOn(terminal);
  const clickOn = (words: string) => {
    const y = terminal.lines().findLastIndex((line) => line.includes(words));
    const x = terminal.lines()[y]?.lastIndexOf(words) ?? 0;
    screen.type(`\x1b[<0;${x + 1};${y + 1}M\x1b[<0;${x + 1};${y + 1}m`);
  };
  await screen.hasOpen("Alder");
  await screen.shows(/│ .*Entry 30/);
  expect(terminal.emulator.modes.mouseTrackingMode).toBe("vt200");

  screen.type("\x1b[<64;50;10M");
  await screen.shows("newer messages below");
  screen.type("\x1b[<65;50;10M");
  await screen.hides("newer messages below");
  clickOn("Entry 27");
  await screen.hasMarked("Entry 27");
  clickOn("Birch");
  await screen.hasOpen("Birch");
  screen.type("\x03");
  await expect.poll(terminal.text).toContain("left with 130");
  expect(terminal.emulator.modes.mouseTrackingMode).toBe("none");
});
