import type { Chat } from "@parley/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TerminalError } from "../terminal-error.ts";
import { openScreen } from "../testing/open-screen.ts";
import { aGroup, aMessage, bob, weekend } from "../testing/people.ts";

describe("the screen and the terminal", () => {
  it("leaves the terminal as it was, with 130 for Ctrl-C", async () => {
    const { terminal, client, ended } = openScreen();
    await terminal.shows("Weekend");
    expect(terminal.isAlternate()).toBe(true);
    terminal.type("\x03");
    expect(await ended).toBe(130);
    expect(terminal.isAlternate()).toBe(false);
    expect(terminal.written().endsWith("\x1b[?7h")).toBe(true);
    expect(client.asked.at(-1)).toBe("stop");
  });

  it("ends with Ctrl-C right after Esc, also when both come in one piece", async () => {
    const { terminal, ended } = openScreen();
    await terminal.shows("Weekend");
    terminal.type("\x1b\x03");
    expect(await ended).toBe(130);
    expect(terminal.isAlternate()).toBe(false);
  });

  it("ends with the session, and leaves the terminal as it was", async () => {
    const { terminal, ended, signOut } = openScreen();
    await terminal.shows("Weekend");
    signOut(new TerminalError("unauthenticated", "sessionEnded"));
    await expect(ended).rejects.toMatchObject({ code: "unauthenticated" });
    expect(terminal.isAlternate()).toBe(false);
  });

  it("lets no message, name or title steer the terminal", async () => {
    const hostile = fc.array(
      fc.constantFrom("\x1b[2J", "\x1b]0;x\x07", "\x9b31m", "\u202e", "\x07", "\x1b[?1049l", "a", "\r"),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (parts) => {
        const text = `>${parts.join("")}<`;
        const sender = { ...bob, name: text };
        const chat = aGroup("c1", text, {
          members: [{ ...weekend.members[0], user: sender }] as Chat["members"],
        });
        const { terminal, ended } = openScreen({
          chats: [chat],
          messages: [aMessage(chat, { seq: 1, sender, body: text })],
        });
        await terminal.shows(/10:01 {2}>/);
        for (const part of parts.filter((piece) => piece !== "a" && piece !== "\r")) {
          expect(afterStart(terminal.written())).not.toContain(part);
        }
        terminal.type("\x03");
        await ended;
      }),
      { numRuns: 20 },
    );
  });
});

/** What was drawn, without what switches the screen on. */
function afterStart(written: string): string {
  return written.slice(written.indexOf("Parley"));
}
