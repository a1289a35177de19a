import type { NamedEmoji } from "@parley/client/completion";
import type { Message } from "@parley/protocol";
import { describe, expect, it, onTestFinished } from "vitest";
import { createFakeClient } from "../testing/fake-client.ts";
import { createFakeTerminal } from "../testing/fake-terminal.ts";
import { aFile, aMessage, ann, bob, weekend } from "../testing/people.ts";
import { createTimes } from "../text/times.ts";
import { translatorFor } from "../translate.ts";
import { startReader } from "./start-reader.ts";

const emoji: NamedEmoji[] = [["👍", "thumbs up", ["+1", "thumbsup"], []]];
const wood = aMessage(weekend, { seq: 1, body: "Bring wood" });
const answer = { ...aMessage(weekend, { seq: 2, sender: ann, body: "Will do" }), replyToSeq: 1 };

/** Ann's reader in a group where Bob has asked for wood, and she has answered. */
async function listen({ messages = [wood, answer] as Message[], role = "member" as const } = {}) {
  const answers = { "report.create": () => ({ reportId: weekend.id as never }) };
  const client = createFakeClient({ chats: [{ ...weekend, role }], messages, answers });
  const terminal = createFakeTerminal({ columns: 120, rows: 40 });
  const { stdin, stdout } = terminal;
  const ended = startReader({
    client,
    signedOut: Promise.withResolvers<never>().promise,
    voice: { translate: translatorFor("en"), times: createTimes({ language: "en", isUtc: true }) },
    server: "https://chat.test",
    faults: { current: () => null, subscribe: () => () => {} },
    loadEmoji: async () => emoji,
    saveFile: async ({ file }) => `/home/ann/${file.name}`,
    uploadFile: async (path) => aFile({ name: path }),
    pasteLines: 10,
    stdin,
    stdout,
  });
  onTestFinished(async () => {
    terminal.type("\x03");
    await ended;
  });
  await terminal.shows(/#\d+\n> $/m);
  const type = (line: string) => terminal.type(`${line}\r`);
  const asks = (what: string) => expect.poll(() => client.asked).toContain(what);
  /** The messages become others, as the server tells it. */
  const become = (next: (message: Message) => Message) =>
    client.change((state) => {
      const chat = state.chats[weekend.id];
      if (!chat) return state;
      const changed = { ...chat, messages: chat.messages.map(next) };
      return { ...state, chats: { ...state.chats, [chat.id]: changed } };
    });
  return { client, terminal, type, asks, become };
}

describe("a message that is named by its number", () => {
  it("says its number last, and what it answers", async () => {
    const { terminal } = await listen();
    await terminal.shows("Bob Stone: Bring wood, 10:01, #1");
    await terminal.shows("You: Will do, reply to #1, 10:02, Sent, #2");
  });

  it("is answered, also in several lines", async () => {
    const { type, asks, terminal } = await listen();
    type("/reply 1 How much?");
    await asks("send How much? (to 1)");
    terminal.type("/reply #1 dry\\\ror wet?\r");
    await asks("send dry\nor wet? (to 1)");
  });

  it("is edited when it is one's own, with the old text to begin with", async () => {
    const { type, asks, terminal } = await listen();
    type("/edit 2 Will try");
    await asks('message.edit {"seq":2,"body":"Will try"}');
    type("/edit 2");
    await terminal.shows("> /edit 2 Will do");
    terminal.type(" today\r");
    await asks('message.edit {"seq":2,"body":"Will do today"}');
    type("/edit 1 Bring gold");
    await terminal.shows("Only your own messages can be edited.");
  });

  it("puts nothing on the line that is no single safe line", async () => {
    const unsafe = aMessage(weekend, { seq: 1, sender: ann, body: "one\x1b[2J\ntwo" });
    const { type, terminal } = await listen({ messages: [unsafe] });
    type("/edit 1");
    await terminal.shows("/edit: change a message of yours");
    expect(terminal.written()).not.toContain("\x1b[2J");
  });

  it("names its file, and has it saved", async () => {
    const picture = aMessage(weekend, { seq: 1, body: "Look", file: aFile({ name: "boat\x1b[2J.png" }) });
    const { type, terminal } = await listen({ messages: [picture, answer] });
    await terminal.shows("Bob Stone: file boat␛[2J.png, 12 KB, Look, 10:01, #1");
    type("/save 1");
    await terminal.shows("Saved: /home/ann/boat␛[2J.png");
    type("/save 2");
    await terminal.shows("This message carries no file.");
    expect(terminal.written()).not.toContain("boat\x1b");
  });

  it("gets a reaction, by sign or by name, and loses one's own again", async () => {
    const { type, asks, terminal, become } = await listen();
    type("/react 1 👍");
    await asks('message.react {"seq":1,"emoji":"👍"}');
    type("/react 2 :thumbsup:");
    await asks('message.react {"seq":2,"emoji":"👍"}');
    type("/react 1 teapot-on-fire");
    await terminal.shows("No emoji is called teapot-on-fire.");
    type("/unreact 1");
    await terminal.shows("You have no such reaction on #1.");
    become((message) => ({ ...message, reactions: [{ emoji: "👍", userIds: [bob.id, ann.id] }] }));
    type("/unreact 1");
    await asks('message.unreact {"seq":1,"emoji":"👍"}');
  });

  it("is told of when somebody reacts to it, and when he takes it back", async () => {
    const { terminal, become } = await listen();
    become((message) => (message.seq === 2 ? withReaction(message) : message));
    await terminal.shows("Bob Stone: 👍 on #2, Will do");
    become((message) => ({ ...message, reactions: [] }));
    await terminal.shows("Bob Stone: 👍 taken back from #2, Will do");
    expect(terminal.lines().filter((line) => line.startsWith("You: Will do"))).toHaveLength(1);
  });

  it("is told of without what a terminal would obey", async () => {
    const { terminal, become } = await listen();
    const emoji = "\u001b]52;c;eA==\u0007";
    become((message) =>
      message.seq === 2 ? { ...message, reactions: [{ emoji, userIds: [bob.id] }] } : message,
    );
    await terminal.shows(/Bob Stone: .*52;c;eA==.* on #2/);
  });

  it("is deleted for everybody when it is one's own, after a question", async () => {
    const { type, asks, terminal, client, become } = await listen();
    type("/delete 2");
    await terminal.shows("Delete #2 for everybody: Will do? /yes deletes it.");
    type("A message in between");
    await asks("send A message in between");
    type("/yes");
    await terminal.shows("Nothing was asked.");
    expect(client.asked.filter((each) => each.startsWith("message.delete"))).toEqual([]);
    type("/delete 2");
    await terminal.shows(/(\/yes deletes it\..*){2}/s);
    type("/yes");
    await asks('message.delete {"seq":2}');
    become((message) =>
      message.seq === 2 ? { ...message, body: "", deletedAt: message.createdAt } : message,
    );
    await terminal.shows("Message deleted, 10:02, #2");
    type("/reply 2 Why?");
    await terminal.shows("This cannot be done with what is selected.");
  });

  it("is deleted for oneself when it is another's", async () => {
    const { type, asks, terminal } = await listen();
    type("/delete 1");
    await terminal.shows("Delete #1 for yourself: Bring wood? /yes deletes it.");
    type("/yes");
    await asks('message.hide {"seq":1}');
  });

  it("is reported to the admins, when it is another's, after a question", async () => {
    const { type, asks, terminal } = await listen();
    type("/report 2 spam");
    await terminal.shows("Your own messages cannot be reported.");
    type("/report 1 nonsense");
    await terminal.shows("/report: report a message to the admins");
    type("/report 1 spam Third time");
    await terminal.shows("Report #1: Bring wood? The admins will see it");
    type("/yes");
    await asks(
      `call report.create ${JSON.stringify({ chatId: weekend.id, seq: 1, reason: "spam", note: "Third time" })}`,
    );
  });

  it("is named in vain when there is none, and the help says how it is done", async () => {
    const { type, terminal } = await listen();
    type("/react 77 👍");
    await terminal.shows("There is no message #77 here. Hear older ones with /older.");
    type("/reply Yes");
    await terminal.shows("/reply: answer a message by its number: /reply 12 Yes");
    type("/help");
    await terminal.shows("/delete: delete a message: /delete 12");
    await terminal.shows("Each message ends with its number.");
  });
});

function withReaction(message: Message): Message {
  return { ...message, reactions: [{ emoji: "👍", userIds: [bob.id] }] };
}
