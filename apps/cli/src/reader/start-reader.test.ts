import type { NamedEmoji } from "@parley/client/completion";
import { describe, expect, it, onTestFinished } from "vitest";
import { createFakeClient } from "../testing/fake-client.ts";
import { createFakeTerminal } from "../testing/fake-terminal.ts";
import { aFile, aMessage, ann, weekend, withBob } from "../testing/people.ts";
import { createTimes } from "../text/times.ts";
import { translatorFor } from "../translate.ts";
import { startReader } from "./start-reader.ts";

const voice = { translate: translatorFor("en"), times: createTimes({ language: "en", isUtc: true }) };

const faults = { current: () => null, subscribe: () => () => {} };

function listen({ messages = [aMessage(weekend, { seq: 1, body: "Bring wood" })] } = {}) {
  const client = createFakeClient({ chats: [weekend, withBob], messages });
  const terminal = createFakeTerminal({ columns: 100, rows: 40 });
  const { stdin, stdout } = terminal;
  const { promise: signedOut } = Promise.withResolvers<never>();
  const loadEmoji = async (): Promise<NamedEmoji[]> => [["👍", "thumbs up", ["+1", "thumbsup"], []]];
  const ended = startReader({
    client,
    signedOut,
    server: "https://chat.test",
    faults,
    voice,
    loadEmoji,
    saveFile: async ({ file }) => `/home/ann/${file.name}`,
    uploadFile: async (path) => aFile({ name: path }),
    pasteLines: 3,
    stdin,
    stdout,
  });
  onTestFinished(async () => {
    terminal.type("\x03");
    await ended;
  });
  return { client, terminal, ended };
}

describe("the reader", () => {
  it("says which chat is open, and reads its latest messages: author, text, time", async () => {
    const { terminal, client } = listen();
    await terminal.shows(/Chat: Weekend\. 1 unread message\.\nBob Stone: Bring wood, 10:01, #1\n> /);
    expect(client.asked).toContain("markRead 1");
  });

  it("reads what arrives, above what is being written", async () => {
    const { terminal, client } = listen();
    await terminal.shows("Bring wood");
    terminal.type("On my w");
    await terminal.shows("> On my w");
    client.receive(aMessage(weekend, { seq: 2, body: "And \x1b]0;evil\x07gas" }));
    await terminal.shows(/\nBob Stone: And ␛]0;evil␇gas, 10:02, #2\n> On my w/);
    await expect.poll(() => client.asked).toContain("markRead 2");
    client.receive(aMessage(withBob, { seq: 2, body: "Psst" }));
    await terminal.shows(/\nIn Bob Stone, Bob Stone: Psst\n> On my w/);
  });

  it("sends a file of this device", async () => {
    const { terminal, client } = listen();
    await terminal.shows("Bring wood");
    terminal.type("/attach boat.png\r");
    await expect.poll(() => client.asked).toContain("send boat.png");
    terminal.type("/attach\r");
    await terminal.shows("/attach: send a file");
  });

  it("says why there is no connection, and when there is one again", async () => {
    const { terminal, client } = listen();
    await terminal.shows("Bring wood");
    client.change((state) => ({ ...state, connection: "waiting" }));
    client.change((state) => ({ ...state, connection: "waiting" }));
    await terminal.shows("https://chat.test answers, but its realtime server cannot be reached.");
    client.change((state) => ({ ...state, connection: "online" }));
    await terminal.shows(/\nConnected\n> /);
    expect(terminal.lines().filter((line) => line.includes("cannot be reached"))).toHaveLength(1);
  });

  it("sends what is written, and says what became of it, once", async () => {
    const { terminal, client } = listen();
    await terminal.shows("Bring wood");
    terminal.type("Will do\r");
    await expect.poll(() => client.asked).toContain("send Will do");
    client.change((state) => {
      const chat = state.chats[weekend.id];
      if (!chat) return state;
      const sent = { ...aMessage(weekend, { seq: 2, sender: ann, body: "Will do" }), clientId: "sent-1" };
      const next = { ...chat, pending: [], messages: [...chat.messages, sent], lastSeq: 2 };
      return { ...state, chats: { ...state.chats, [chat.id]: next } };
    });
    await terminal.shows("You: Will do, 10:02, Sent, #2");
    expect(terminal.lines().filter((line) => line.startsWith("You: "))).toHaveLength(1);
  });

  it("sends several lines as one message, typed or pasted", async () => {
    const { terminal, client } = listen();
    await terminal.shows("Bring wood");
    terminal.type("one\\\rtwo\r");
    await expect.poll(() => client.asked).toContain("send one\ntwo");
    terminal.type("\x1b[200~three\rfour\x1b[201~\r");
    await expect.poll(() => client.asked).toContain("send three\nfour");
    terminal.type("//shrug\r");
    await expect.poll(() => client.asked).toContain("send /shrug");
  });

  it("says how long a long paste is, and sends it after a yes only", async () => {
    const { terminal, client } = listen();
    await terminal.shows("Bring wood");
    const paste = () => terminal.type("\x1b[200~one\rtwo\rthree\rfour\x1b[201~\r");
    paste();
    await terminal.shows("You have pasted 4 lines, 18 characters. /yes sends them as one message.");
    terminal.type("no\r");
    await expect.poll(() => client.asked).toContain("send no");
    paste();
    await expect.poll(() => terminal.written().match(/You have pasted/g)).toHaveLength(2);
    terminal.type("/yes\r");
    await expect.poll(() => client.asked).toContain("send one\ntwo\nthree\nfour");
    expect(client.asked.filter((call) => call.startsWith("send one"))).toHaveLength(1);
  });

  it("goes to other chats, and reads older messages", async () => {
    const messages = Array.from({ length: 15 }, (_, index) => aMessage(weekend, { seq: index + 1 }));
    const { terminal } = listen({ messages: [...messages, aMessage(withBob, { seq: 1, body: "Psst" })] });
    await terminal.shows("message 15");
    expect(terminal.lines().join("\n")).not.toMatch(/message 5,/);
    terminal.type("/older\r");
    await terminal.shows("message 5,");
    terminal.type("/chats\r");
    await terminal.shows(/1\. Weekend.*\n2\. Bob Stone/);
    terminal.type("/open bob\r");
    await terminal.shows(/Chat: Bob Stone.*\nBob Stone: Psst/);
    terminal.type("/nothing\r");
    await terminal.shows("There is no command /nothing.");
  });

  it("leaves with 130, and draws nothing over what was read", async () => {
    const { terminal, ended } = listen();
    await terminal.shows("Bring wood");
    terminal.type("\x03");
    expect(await ended).toBe(130);
    expect(terminal.written()).not.toMatch(/\[\?1049h|\[\d*A/);
    expect(terminal.written()).toContain("\x1b[?2004l");
  });
});
