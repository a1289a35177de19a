import { describe, expect, it } from "vitest";
import { manyMessages, openScreen } from "../../testing/open-screen.ts";
import { weekend } from "../../testing/people.ts";

const click = (x: number, y: number) => `\x1b[<0;${x + 1};${y + 1}M\x1b[<0;${x + 1};${y + 1}m`;
const WHEEL_UP = "\x1b[<64;40;10M";
const WHEEL_DOWN = "\x1b[<65;40;10M";
const IN_PANE = 40;

describe("the mouse", () => {
  it("is left to the terminal unless it is wanted, and given back at the end", async () => {
    const without = openScreen();
    await without.terminal.shows("Weekend");
    expect(without.terminal.written()).not.toContain("\x1b[?1000h");
    const { terminal, ended } = openScreen({ hasMouse: true });
    await terminal.shows("Weekend");
    expect(terminal.written()).toContain("\x1b[?1000h\x1b[?1006h");
    terminal.type("\x03");
    await ended;
    expect(terminal.written()).toMatch(/\?1006l.\[\?1000l.\[\?1004l.\[\?7h$/);
  });

  it("scrolls the messages by its wheel", async () => {
    const { terminal } = openScreen({ hasMouse: true, messages: manyMessages(60) });
    await terminal.shows("message 60");
    terminal.type(WHEEL_UP);
    await terminal.shows("newer messages below");
    expect(terminal.lines().join("\n")).toMatch(/message 57\n.*─ ↓ newer/);
    terminal.type(WHEEL_DOWN);
    await terminal.shows(/message 60\n.*───/);
  });

  it("selects the message that is clicked, and goes back to writing below them", async () => {
    const { terminal } = openScreen({ hasMouse: true, messages: manyMessages(60) });
    await terminal.shows("message 60");
    const row = terminal.lines().findIndex((line) => line.includes("message 55"));
    terminal.type(click(IN_PANE, row));
    await terminal.shows(/10:55 ▌message 55/);
    await terminal.shows("› i writes");
    terminal.type(
      click(
        IN_PANE,
        terminal.lines().findIndex((line) => line.includes("› i writes")),
      ),
    );
    await terminal.shows("› Message");
  });

  it("opens the chat that is clicked, whatever lies over the messages", async () => {
    const { terminal } = openScreen({ hasMouse: true, chats: [weekend] });
    await terminal.shows("│ Weekend  2 members");
    terminal.type("\x07");
    await terminal.shows("Find:");
    terminal.type(click(3, 3));
    await terminal.shows("› Message");
  });

  it("types nothing, also when a report comes in pieces", async () => {
    const { terminal } = openScreen({ hasMouse: true });
    await terminal.shows("› Message");
    terminal.type("a\x1b[<64;1");
    await terminal.shows("› a");
    terminal.type("0;5Mb");
    await terminal.shows(/› ab$/m);
  });
});
