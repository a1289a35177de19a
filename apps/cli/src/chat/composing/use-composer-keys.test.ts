import { describe, expect, it } from "vitest";
import { openScreen } from "../../testing/open-screen.ts";

describe("writing", () => {
  it("sends on Enter and empties the composer", async () => {
    const { terminal, client } = openScreen();
    await terminal.shows("Weekend");
    terminal.type("Hello wörld");
    await terminal.shows("› Hello wörld");
    terminal.type("\r");
    await terminal.shows(/12:00 {2}Hello wörld +◷/);
    await terminal.shows("› Message");
    expect(client.asked).toContain("send Hello wörld");
  });

  it("sends text and Return that arrive in one piece", async () => {
    const { terminal, client } = openScreen();
    await terminal.shows("Weekend");
    terminal.type("quick\r");
    await terminal.shows("◷");
    expect(client.asked).toContain("send quick");
  });

  it("never sends what is pasted, and shows it as it will be sent", async () => {
    const { terminal, client } = openScreen();
    await terminal.shows("Weekend");
    terminal.type("\x1b[200~one\r\ntwo\x1b[31m\rthree\r\x1b[201~");
    await terminal.shows("› one");
    await terminal.shows("three");
    expect(client.asked).not.toContainEqual(expect.stringMatching(/^send/));
    terminal.type("\r");
    await terminal.shows("◷");
    expect(client.asked).toContain("send one\ntwo[31m\nthree\n");
  });

  it("asks before it takes in more lines than somebody may have meant to paste", async () => {
    const { terminal } = openScreen();
    await terminal.shows("Weekend");
    const paste = (count: number) => {
      const lines = Array.from({ length: count }, (_, index) => `line ${index + 1}\n`);
      terminal.type(`\x1b[200~${lines.join("")}\x1b[201~`);
    };
    paste(10);
    await terminal.shows("line 10");
    terminal.type("\x1f");
    await terminal.shows("› Message");
    paste(11);
    await terminal.shows("Paste 11 lines, 79 characters? (y/n)");
    terminal.type("n");
    await terminal.shows("Enter send");
    await terminal.shows("› Message");
    paste(11);
    await terminal.shows("Paste 11 lines, 79 characters? (y/n)");
    terminal.type("y");
    await terminal.shows("line 11");
  });

  it.each(["\x1b\r", "\n", "\x1b[13;2u"])("makes a new line with %j", async (key) => {
    const { terminal, client } = openScreen();
    await terminal.shows("Weekend");
    terminal.type("one");
    await terminal.shows("› one");
    terminal.type(key);
    terminal.type("two");
    await terminal.shows(/› one *\n.*two/);
    terminal.type("\r");
    await terminal.shows("◷");
    expect(client.asked).toContain("send one\ntwo");
  });

  it("edits as readline does, with the caret where the next letter goes", async () => {
    const { terminal, client } = openScreen();
    await terminal.shows("Weekend");
    for (const key of ["one two three", "\x17", "\x01", "X", "\x1b[C", "\x0b"]) {
      terminal.type(key);
      await terminal.shows("Weekend");
    }
    await terminal.shows(/› Xo$/m);
    await terminal.hasCaretAt({ x: 30, y: 21 });
    terminal.type("\r");
    await terminal.shows("◷");
    expect(client.asked).toContain("send Xo");
  });

  it("keeps what is too long to be sent, and says so", async () => {
    const { terminal, client } = openScreen();
    await terminal.shows("Weekend");
    terminal.type(`\x1b[200~${"long ".repeat(2_100)}\x1b[201~`);
    await terminal.shows("Too long: at most 10,000 characters");
    terminal.type("\r\x15");
    await terminal.shows("› Message");
    terminal.type("short\r");
    await terminal.shows("◷");
    expect(client.asked.filter((what) => what.startsWith("send"))).toEqual(["send short"]);
  });
});
