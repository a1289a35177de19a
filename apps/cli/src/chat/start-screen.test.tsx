import type { Chat, Message } from "@parley/protocol";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { TerminalError } from "../terminal-error.ts";
import { createFakeClient, type FakeClient } from "../testing/fake-client.ts";
import { createFakeTerminal, type FakeTerminal } from "../testing/fake-terminal.ts";
import { aDirectChat, aGroup, aMessage, ann, bob } from "../testing/people.ts";
import { createTimes } from "../times.ts";
import { translatorFor } from "../translate.ts";
import { startScreen } from "./start-screen.tsx";

const weekend = aGroup("c1", "Weekend");
const withBob = aDirectChat("c2", { lastActivityAt: "2026-11-19T10:00:00.000Z" });

type Screen = {
  terminal: FakeTerminal;
  client: FakeClient;
  ended: Promise<number>;
  signOut: (error: Error) => void;
};
type World = { chats?: Chat[]; messages?: Message[]; columns?: number; rows?: number };

const opened: Screen[] = [];

/** Opens the screen on a terminal in memory. */
function open({ chats = [weekend, withBob], messages = [], columns = 80, rows = 24 }: World = {}): Screen {
  const client = createFakeClient({ chats, messages });
  const terminal = createFakeTerminal({ columns, rows });
  const times = createTimes({ language: "en", isUtc: true });
  const { promise: signedOut, reject: signOut } = Promise.withResolvers<never>();
  const voice = { translate: translatorFor("en"), times };
  const ended = startScreen({ client, signedOut, voice, stdin: terminal.stdin, stdout: terminal.stdout });
  ended.catch(() => {});
  const screen = { terminal, client, ended, signOut };
  opened.push(screen);
  return screen;
}

afterEach(async () => {
  for (const { terminal, ended } of opened.splice(0)) {
    terminal.type("\x03");
    await ended.catch(() => {});
  }
});

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => aMessage(weekend, { seq: index + 1 }));

describe("the screen", () => {
  it("shows chats, messages and the connection", async () => {
    const { terminal } = open({
      messages: [
        aMessage(weekend, { seq: 1, body: "Shall we?" }),
        aMessage(weekend, { seq: 2, sender: ann, body: "Yes!" }),
      ],
    });
    await terminal.shows("Yes!");
    const screen = terminal.lines().join("\n");
    expect(screen).toMatch(/Parley {2}Ann Lee @ann .*● Connected/);
    expect(screen).toContain("▌ Weekend");
    expect(screen).toContain("Weekend  2 members");
    expect(screen).toContain("Friday, 20 November 2026");
    expect(screen).toMatch(/Bob Stone\n.*10:01 {2}Shall we\?/);
    expect(screen).toMatch(/You\n.*10:02 {2}Yes! +✓\n/);
  });

  it("sends on Enter and empties the composer", async () => {
    const { terminal, client } = open();
    await terminal.shows("Weekend");
    terminal.type("Hello wörld");
    await terminal.shows("› Hello wörld");
    terminal.type("\r");
    await terminal.shows(/12:00 {2}Hello wörld +◷/);
    await terminal.shows("› Message");
    expect(client.asked).toContain("send Hello wörld");
  });

  it("sends text and Return that arrive in one piece", async () => {
    const { terminal, client } = open();
    await terminal.shows("Weekend");
    terminal.type("quick\r");
    await terminal.shows("◷");
    expect(client.asked).toContain("send quick");
  });

  it("never sends what is pasted, and shows it as it will be sent", async () => {
    const { terminal, client } = open();
    await terminal.shows("Weekend");
    terminal.type("\x1b[200~one\r\ntwo\x1b[31m\rthree\r\x1b[201~");
    await terminal.shows("› one");
    await terminal.shows("three");
    expect(client.asked).not.toContainEqual(expect.stringMatching(/^send/));
    terminal.type("\r");
    await terminal.shows("◷");
    expect(client.asked).toContain("send one\ntwo[31m\nthree\n");
  });

  it.each(["\x1b\r", "\n", "\x1b[13;2u"])("makes a new line with %j", async (key) => {
    const { terminal, client } = open();
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
    const { terminal, client } = open();
    await terminal.shows("Weekend");
    for (const key of ["one two three", "\x17", "\x01", "X", "\x1b[C", "\x0b"]) {
      terminal.type(key);
      await terminal.shows("Weekend");
    }
    await terminal.shows(/› Xo$/m);
    expect(terminal.caret()).toEqual({ x: 30, y: 21 });
    terminal.type("\r");
    await terminal.shows("◷");
    expect(client.asked).toContain("send Xo");
  });

  it("goes to another chat with Tab and keeps what was begun in each", async () => {
    const { terminal, client } = open();
    await terminal.shows("Weekend  2 members");
    terminal.type("draft");
    await terminal.shows("› draft");
    terminal.type("\t");
    await terminal.shows("Bob Stone  @bob");
    await terminal.shows("› Message");
    expect(terminal.lines().join("\n")).toContain("▌ Bob Stone");
    terminal.type("\x1b[1;3A");
    await terminal.shows("› draft");
    expect(client.asked.filter((what) => what.startsWith("openChat"))).toHaveLength(3);
  });

  it("goes as far as the keys that were pressed, however fast", async () => {
    const { terminal } = open({
      chats: [weekend, withBob, aGroup("c3", "Third", { lastActivityAt: "2026-11-18T10:00:00.000Z" })],
    });
    await terminal.shows("Weekend  2 members");
    terminal.type("\t\t");
    await terminal.shows("▌ Third");
  });

  it("marks what was new when the chat was opened", async () => {
    const { terminal } = open({ chats: [{ ...weekend, lastReadSeq: 2 }], messages: many(4) });
    await terminal.shows(/message 2\n.* New messages ─+\n.*message 3/);
  });

  it("finds a chat by a few letters", async () => {
    const { terminal } = open();
    await terminal.shows("Weekend  2 members");
    terminal.type("\x0b");
    await terminal.shows("Find:");
    terminal.type("@bo");
    await terminal.shows("▌ Bob Stone  @bob");
    terminal.type("\r");
    await terminal.shows("│ Bob Stone  @bob");
  });

  it("counts what is unread, and marks as read what was seen", async () => {
    const { terminal, client } = open();
    await terminal.shows("Weekend  2 members");
    client.receive(aMessage(withBob, { seq: 1, body: "Are you there?" }));
    await terminal.shows(/Are you there\? +\(1\)/);
    expect(client.asked).not.toContain("markRead 1");
    client.receive(aMessage(weekend, { seq: 1, body: "In view" }));
    await terminal.shows(/10:01 {2}In view/);
    expect(client.asked).toContain("markRead 1");
  });

  it("stays where one reads when something arrives, and says so", async () => {
    const { terminal, client } = open({ messages: many(60) });
    await terminal.shows("message 60");
    terminal.type("\x1b[5~");
    await terminal.shows("newer messages below");
    const before = terminal.lines().slice(4, 18);
    client.receive(aMessage(weekend, { seq: 61, body: "news" }));
    await terminal.shows("Bob Stone: news");
    expect(terminal.lines().slice(4, 18).map(pane)).toEqual(before.map(pane));
    expect(client.asked).not.toContain("markRead 61");
    terminal.type("\x1b[6~\x1b[6~");
    await terminal.shows(/11:01 {2}news/);
    expect(client.asked).toContain("markRead 61");
  });

  it("loads older messages at the beginning of what it has", async () => {
    const { terminal, client } = open({ messages: many(40).slice(20) });
    await terminal.shows("message 40");
    expect(client.asked).not.toContain("loadOlder");
    terminal.type("\x1b[5~");
    await terminal.shows("message 21");
    expect(client.asked).toContain("loadOlder");
  });

  it("says what failed and sends it again", async () => {
    const { terminal, client } = open();
    await terminal.shows("Weekend");
    terminal.type("Hi\r");
    await terminal.shows("◷");
    client.change((state) => {
      const chat = state.chats[weekend.id];
      if (!chat) return state;
      const pending = chat.pending.map((message) => ({ ...message, state: "failed" as const }));
      return { ...state, chats: { ...state.chats, [weekend.id]: { ...chat, pending } } };
    });
    await terminal.shows("Not sent");
    terminal.type("\x12");
    await expect.poll(() => client.asked).toContain("retry sent-1");
  });

  it("says how the connection is", async () => {
    const { terminal, client } = open();
    client.change((state) => ({ ...state, connection: "waiting" }));
    await terminal.shows("○ Waiting for network…");
  });

  it("fits anew when the window changes, down to one pane", async () => {
    const { terminal } = open({ messages: many(30) });
    await terminal.shows("message 30");
    terminal.resize(50, 12);
    await terminal.shows(/^Weekend {2}2 members/m);
    expect(terminal.lines()).toHaveLength(12);
    terminal.resize(200, 50);
    await terminal.shows("▌ Weekend");
    await terminal.shows(/message 1$/m);
    terminal.resize(15, 5);
    await terminal.shows("This window");
  });

  it("leaves the terminal as it was, with 130 for Ctrl-C", async () => {
    const { terminal, client, ended } = open();
    await terminal.shows("Weekend");
    expect(terminal.isAlternate()).toBe(true);
    terminal.type("\x03");
    expect(await ended).toBe(130);
    expect(terminal.isAlternate()).toBe(false);
    expect(terminal.written().endsWith("\x1b[?7h")).toBe(true);
    expect(client.asked.at(-1)).toBe("stop");
  });

  it("ends with the session, and leaves the terminal as it was", async () => {
    const { terminal, ended, signOut } = open();
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
        const { terminal, ended } = open({
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

/** The part right of the chat list. */
function pane(line: string): string {
  return line.slice(line.indexOf("│"));
}

/** What was drawn, without what switches the screen on. */
function afterStart(written: string): string {
  return written.slice(written.indexOf("Parley"));
}
