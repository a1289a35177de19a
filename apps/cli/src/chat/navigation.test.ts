import { describe, expect, it } from "vitest";
import { manyMessages, openScreen } from "../testing/open-screen.ts";
import { aGroup, aMessage, bob, weekend, withBob } from "../testing/people.ts";

const at = (day: number) => ({ lastActivityAt: `2026-11-${day}T10:00:00.000Z` });
const quiet = aGroup("c3", "Quiet", at(18));
const loud = aGroup("c4", "Loud", { ...at(17), lastSeq: 2, mentionSeqs: [2] });
const messages = [aMessage(withBob, { seq: 1, body: "News" }), aMessage(loud, { seq: 2, body: "@ann" })];
const chats = [{ ...weekend, ...at(21) }, withBob, quiet, loud];

describe("ways to another chat", () => {
  it("goes through what is unread, mentions first, and back to where one was", async () => {
    const { terminal, client } = openScreen({ chats, messages });
    const read = (title: string) =>
      client.change((state) => {
        const chat = Object.values(state.chats).find((each) => (each.title ?? "Bob") === title);
        const done = chat && { ...chat, unreadCount: 0, mentionSeqs: [] };
        return done ? { ...state, chats: { ...state.chats, [done.id]: done } } : state;
      });
    await terminal.shows("│ Weekend  2 members");
    terminal.type("\x1ba");
    await terminal.shows("│ Loud  2 members");
    read("Loud");
    terminal.type("\x1ba");
    await terminal.shows("│ Bob Stone  @bob");
    read("Bob");
    terminal.type("\x1ba");
    await terminal.shows("│ Weekend  2 members");
  });

  it("goes to the chat before, and to numbered ones", async () => {
    const { terminal } = openScreen({ chats, messages });
    await terminal.shows("│ Weekend  2 members");
    terminal.type("\x1b4");
    await terminal.shows("│ Quiet  2 members");
    terminal.type("\x1bs");
    await terminal.shows("│ Weekend  2 members");
    terminal.type("\x1bs");
    await terminal.shows("│ Quiet  2 members");
  });

  it("offers unread chats first, then the latest", async () => {
    const { terminal } = openScreen({ chats, messages });
    await terminal.shows("│ Weekend  2 members");
    terminal.type("\x07");
    await terminal.shows(/▌ Loud {2}\(2\) @\n.* Bob Stone {2}@bob {2}\(1\)\n.* Quiet/);
  });
});

describe("searching messages", () => {
  it("goes to the one that was found, and marks it", async () => {
    const all = manyMessages(60);
    const found = all[4] as (typeof all)[number];
    const { terminal, client } = openScreen({
      messages: all,
      answers: {
        "message.search": () => ({
          results: [
            {
              message: found,
              snippet: [
                { text: "mess\x1bage ", isMatch: false },
                { text: "5", isMatch: true },
              ],
            },
          ],
          nextCursor: null,
          users: [bob],
        }),
      },
    });
    await terminal.shows("message 60");
    terminal.type("\x1b");
    await terminal.shows("› i writes");
    terminal.type("/");
    await terminal.shows("Search in this chat:");
    terminal.type("5");
    await terminal.shows(/▌ 20 Nov {2}Bob Stone {2}mess␛age 5|▌ 10:05 {2}Bob Stone {2}mess␛age 5/);
    terminal.type("\r");
    await terminal.shows(/10:05 ▌message 5\n/);
    expect(client.asked).toContain('visit {"seq":5}');
    expect(client.asked).not.toContain("markRead 5");
  });
});
