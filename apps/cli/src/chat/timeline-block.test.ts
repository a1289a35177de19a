import { describe, expect, it } from "vitest";
import { openScreen } from "../testing/open-screen.ts";
import { aFile, aGroup, aMessage, ann, bob, weekend, withBob } from "../testing/people.ts";

const now = "2026-11-20T10:00:00.000Z";
const first = aMessage(weekend, { seq: 1, body: "Shall we?" });

describe("what a message shows", () => {
  it("says what it answers, and asks for what is not there", async () => {
    const messages = [
      first,
      { ...aMessage(weekend, { seq: 2, sender: ann, body: "Yes!" }), replyToSeq: 1 },
      { ...aMessage(weekend, { seq: 3, body: "Or not" }), replyToSeq: 9 },
    ];
    const { terminal, client } = openScreen({ messages: messages.slice(1) });
    await terminal.shows(/10:02 {2}│ Loading…\n.* +Yes!/);
    await expect.poll(() => client.asked).toContain("loadQuoted 1");
    client.change((state) => {
      const chat = state.chats[weekend.id];
      const quoted = { 9: null, 1: { ...first, body: "Shall\x1b[31m we?" } };
      const aside = { visit: null, pins: null, quoted };
      return chat ? { ...state, chats: { ...state.chats, [weekend.id]: { ...chat, aside } } } : state;
    });
    await terminal.shows(/10:02 {2}│ Bob Stone: Shall␛\[31m we\?\n.*Yes!/);
    await terminal.shows("│ This message is not there any more.");
  });

  it("names its file above its text, also where it is quoted and in the list of chats", async () => {
    const file = aFile({ name: "boat\x1b[2J.png" });
    const messages = [
      aMessage(weekend, { seq: 1, body: "Look", file }),
      { ...aMessage(weekend, { seq: 2, sender: ann, body: "", file }), editedAt: now },
      { ...aMessage(weekend, { seq: 3, body: "", file }), replyToSeq: 2 },
    ];
    const { terminal } = openScreen({ messages });
    await terminal.shows(/10:01 {2}📎 boat␛\[2J\.png \(12 KB\)\n.*│ +Look\n/);
    await terminal.shows(/10:02 {2}📎 boat␛\[2J\.png \(12 KB\) +✓.*\n.*│ +\(edited\)\n/);
    await terminal.shows(/10:03 {2}│ You: 📎 boat␛\[2J\.png\n.*│ +📎 boat/);
    await terminal.shows(/▌ Bob Stone: 📎 bo…/);
    expect(terminal.written()).not.toContain("boat\x1b[2J");
  });

  it("shows reactions, one's own in brackets", async () => {
    const reactions = [
      { emoji: "👍", userIds: [bob.id, ann.id] },
      { emoji: "❤️", userIds: [bob.id] },
    ];
    const { terminal } = openScreen({ messages: [{ ...first, reactions }] });
    await terminal.shows(/Shall we\?\n.*\[👍 2\] {2}❤ 1/);
  });

  it("says whose words were forwarded, and that a message is pinned", async () => {
    const forwardedFrom = { senderId: aMessage(weekend, { seq: 9, sender: ann }).senderId, name: "Ann" };
    const { terminal } = openScreen({ messages: [{ ...first, forwardedFrom, pinnedAt: now }] });
    await terminal.shows(/10:01 {2}↪ Forwarded from You\n.*Shall we\? \(pinned\)/);
  });

  it("has rows where messages are missing, which load on Enter", async () => {
    const { terminal, client } = openScreen({ messages: [{ ...first, seq: 41 }] });
    await terminal.shows(/┄┄ Older messages\. Enter loads them\. ┄┄\n.*New messages/);
    terminal.type("\x1b");
    await terminal.shows("▌Shall we?");
    terminal.type("g");
    await terminal.shows("▌┄┄ Older");
    const before = client.asked.length;
    terminal.type("\r");
    await expect.poll(() => client.asked.slice(before)).toEqual(["loadOlder"]);
    client.change((state) => {
      const chat = state.chats[weekend.id];
      const aside = { visit: { messages: [first], isLoadingNewer: false }, pins: null, quoted: {} };
      return chat ? { ...state, chats: { ...state.chats, [weekend.id]: { ...chat, aside } } } : state;
    });
    await terminal.shows(/Shall we\?\n.*┄┄ Newer messages/);
    terminal.type("j\r");
    await expect.poll(() => client.asked.slice(before)).toContain("loadNewer");
    expect(client.asked.slice(before)).not.toContain("markRead 41");
  });
});

describe("what the list shows", () => {
  it("tells pinned and muted chats, mentions and drafts", async () => {
    const mine = { ...weekend.mine, isPinned: true, notificationLevel: "none" as const };
    const chats = [
      aGroup("c4", "Open"),
      { ...weekend, mine, lastSeq: 3, unreadCount: 2, mentionSeqs: [2] },
      withBob,
    ];
    const { terminal, client } = openScreen({
      chats,
      messages: [aMessage(weekend, { seq: 3, body: "You there?" })],
    });
    await terminal.shows(/Weekend +⚑ ⊘ 20 Nov/);
    await terminal.shows(/Bob Stone: You … @ \(3\)|Bob Stone: .*@ \(3\)/);
    client.writeDraft(withBob.id, "so\x1b far");
    await terminal.shows(/Bob Stone +19 Nov.*\n +Draft: so␛ far/);
  });
});
