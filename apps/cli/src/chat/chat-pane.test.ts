import { describe, expect, it } from "vitest";
import type { FakeClient } from "../testing/fake-client.ts";
import { manyMessages, openScreen } from "../testing/open-screen.ts";
import { aFile, aMessage, weekend, withBob } from "../testing/people.ts";

describe("reading", () => {
  it("marks what was new when the chat was opened", async () => {
    const { terminal } = openScreen({ chats: [{ ...weekend, lastReadSeq: 2 }], messages: manyMessages(4) });
    await terminal.shows(/message 2\n.* New messages ─+\n.*message 3/);
  });

  it("says what the system tells, that a message was edited, and that one was deleted", async () => {
    const now = "2026-11-20T10:00:00.000Z";
    const system = { type: "chat.renamed" as const, userIds: [], title: "Week\x1bend" };
    const messages = [
      aMessage(weekend, { seq: 1, body: "first" }),
      { ...aMessage(weekend, { seq: 2, body: "" }), deletedAt: now },
      { ...aMessage(weekend, { seq: 3, body: "better" }), editedAt: now },
      { ...aMessage(weekend, { seq: 4, body: "" }), kind: "system" as const, system },
    ];
    const { terminal } = openScreen({ messages });
    await terminal.shows(/10:02 {2}Message deleted\n.*│ Bob Stone\n.*10:03 {2}better \(edited\)/);
    await terminal.shows(/10:04 {2}Bob Stone renamed the group to “Week␛end”/);
    expect(terminal.lines().join("\n")).toMatch(/▌ Bob Stone rename… \(4\)/);
  });

  it("counts what is unread, and marks as read what was seen", async () => {
    const { terminal, client } = openScreen();
    await terminal.shows("Weekend  2 members");
    client.receive(aMessage(withBob, { seq: 1, body: "Are you there?" }));
    await terminal.shows(/Are you there\? +\(1\)/);
    expect(client.asked).not.toContain("markRead 1");
    client.receive(aMessage(weekend, { seq: 1, body: "In view" }));
    await terminal.shows(/10:01 {2}In view/);
    await expect.poll(() => client.asked).toContain("markRead 1");
  });

  it("stays where one reads when something arrives, and says so", async () => {
    const { terminal, client } = openScreen({ messages: manyMessages(60) });
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
    await expect.poll(() => client.asked).toContain("markRead 61");
  });

  it("loads older messages at the beginning of what it has", async () => {
    const { terminal, client } = openScreen({ messages: manyMessages(40).slice(20) });
    await terminal.shows("message 40");
    expect(client.asked).not.toContain("loadOlder");
    terminal.type("\x1b[5~");
    await terminal.shows("message 21");
    await expect.poll(() => client.asked).toContain("loadOlder");
  });

  it("says what failed and sends it again", async () => {
    const { terminal, client } = openScreen();
    await terminal.shows("Weekend");
    terminal.type("Hi\r");
    await terminal.shows("◷");
    failPending(client);
    await terminal.shows("Not sent");
    terminal.type("\x12");
    await expect.poll(() => client.asked).toContain("retry sent-1");
    terminal.type("\x18");
    await terminal.shows("› Hi");
    expect(terminal.lines().join("\n")).not.toContain("Not sent");
  });

  it("takes no file back, which would be lost, but says what can be done", async () => {
    const { terminal, client } = openScreen();
    await terminal.shows("Weekend");
    client.send(weekend.id, "Hi");
    client.send(weekend.id, "Here", { file: aFile() });
    failPending(client);
    await terminal.shows(/harbour\.png[\s\S]*parley outbox drop ID/);
    terminal.type("\x18");
    await terminal.shows("› Hi");
    terminal.type("\x18");
    await terminal.shows(/\n It carries a file: Ctrl-R sends it again, parley outbox drop ID deletes it\./);
    expect(terminal.lines().join("\n")).toMatch(/harbour\.png[\s\S]*Here[\s\S]*Not sent[\s\S]*› Hi/);
    terminal.type("\x12");
    await expect.poll(() => client.asked).toContain("retry sent-2");
  });
});

function failPending(client: FakeClient): void {
  client.change((state) => {
    const chat = state.chats[weekend.id];
    if (!chat) return state;
    const pending = chat.pending.map((message) => ({ ...message, state: "failed" as const }));
    return { ...state, chats: { ...state.chats, [weekend.id]: { ...chat, pending } } };
  });
}

/** The part right of the chat list. */
function pane(line: string): string {
  return line.slice(line.indexOf("│"));
}
