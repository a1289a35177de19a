import { apply } from "@parley/client/apply";
import type { Presence } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { manyMessages, openScreen } from "../testing/open-screen.ts";
import { aGroup, aMessage, ann, bob, weekend, withBob } from "../testing/people.ts";

describe("the screen", () => {
  it("shows chats, messages and the connection", async () => {
    const { terminal } = openScreen({
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

  it("goes to another chat with Tab and keeps what was begun in each", async () => {
    const { terminal, client } = openScreen();
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

  it("says who is there, and that somebody is typing before that", async () => {
    const { terminal, client } = openScreen();
    await terminal.shows("Weekend  2 members");
    terminal.type("\t");
    await terminal.shows("Bob Stone  @bob");
    const see = (presence: Pick<Presence, "isOnline" | "lastSeenAt">) =>
      client.change((state) => ({ ...state, presences: { [bob.id]: { userId: bob.id, ...presence } } }));
    see({ isOnline: false, lastSeenAt: new Date(Date.now() - 5.5 * 60_000).toISOString() });
    await terminal.shows("@bob  last seen 5 minutes ago");
    see({ isOnline: true, lastSeenAt: null });
    await terminal.shows("@bob  online");
    const data = { chatId: withBob.id, userId: bob.id };
    client.change((state) => apply(state, { event: "chat.typing", data }));
    await terminal.shows("@bob  typing…");
  });

  it("says who is typing in a group", async () => {
    const { terminal, client } = openScreen();
    await terminal.shows("Weekend  2 members");
    const data = { chatId: weekend.id, userId: bob.id };
    client.change((state) => apply(state, { event: "chat.typing", data }));
    await terminal.shows("Weekend  2 members  Bob Stone is typing…");
  });

  it("goes as far as the keys that were pressed, however fast", async () => {
    const { terminal } = openScreen({
      chats: [weekend, withBob, aGroup("c3", "Third", { lastActivityAt: "2026-11-18T10:00:00.000Z" })],
    });
    await terminal.shows("Weekend  2 members");
    terminal.type("\t\t");
    await terminal.shows("▌ Third");
  });

  it("loads further chats when the last one is reached", async () => {
    const { terminal, client } = openScreen();
    await terminal.shows("Weekend  2 members");
    client.change((state) => ({ ...state, hasMoreChats: true }));
    expect(client.asked).not.toContain("loadMoreChats");
    terminal.type("\x1b[Z");
    await terminal.shows("▌ Bob Stone");
    await expect.poll(() => client.asked).toContain("loadMoreChats");
  });

  it("finds a chat by a few letters", async () => {
    const { terminal } = openScreen();
    await terminal.shows("Weekend  2 members");
    terminal.type("\x0b");
    await terminal.shows("Find:");
    terminal.type("@bo");
    await terminal.shows("▌ Bob Stone  @bob");
    terminal.type("\r");
    await terminal.shows("│ Bob Stone  @bob");
    terminal.type("draft\x07week");
    await terminal.shows("▌ Weekend");
    terminal.type("\r");
    await terminal.shows("│ Weekend  2 members");
  });

  it("speaks Russian, and shows as many keys as fit", async () => {
    const { terminal } = openScreen({ language: "ru" });
    await terminal.shows("2 участника");
    expect(terminal.lines().at(-1)).toBe(
      " Enter отправить   Esc сообщения   Ctrl-G найти чат   Alt-A непрочитанное",
    );
  });

  it("says how the connection is", async () => {
    const { terminal, client } = openScreen();
    client.change((state) => ({ ...state, connection: "waiting" }));
    await terminal.shows("○ Waiting for network…");
  });

  it("fits anew when the window changes, down to one pane", async () => {
    const { terminal } = openScreen({ messages: manyMessages(30) });
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
});
