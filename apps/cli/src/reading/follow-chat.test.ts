import type { ChatState, State } from "@parley/client";
import { createHttpCall } from "@parley/client/http";
import { AppError, type Message } from "@parley/protocol";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFakeClient } from "../testing/fake-client.ts";
import { type FakeServer, startFakeServer } from "../testing/fake-server.ts";
import { aGroup, aMessage, bob } from "../testing/people.ts";
import { followChat } from "./follow-chat.ts";

const chat = aGroup("c1", "Weekend");
const log = Array.from({ length: 40 }, (_, index) => aMessage(chat, { seq: index + 1 }));
const upTo = (last: number) => log.slice(0, last);

let server: FakeServer;
/** How often the server is still away when it is asked. */
let outages = 0;

beforeAll(async () => {
  server = await startFakeServer({
    "message.list": ({ after = 0, limit = 100 }) => {
      if (outages-- > 0) throw new AppError("unavailable");
      const messages = log.filter(({ seq }) => seq > after).slice(0, limit);
      const unread = messages.map((message) => ({ ...message, read: false, readCount: 0 }));
      return { messages: unread, users: [bob], lastSeq: log.length, readByAllSeq: 0 };
    },
  });
});

afterAll(() => server[Symbol.asyncDispose]());

/** Somebody who follows the chat from a seq on. The server has the whole log. */
function follow({ after }: { after: number }) {
  const fake = createFakeClient({ chats: [chat], messages: upTo(after) });
  const client = { ...fake, call: createHttpCall({ baseUrl: server.url }) };
  const handed: number[] = [];
  const ended = followChat({ client, chatId: chat.id, after, onMessage: ({ seq }) => handed.push(seq) });
  ended.catch(() => {});
  return { client, handed, ended };
}

/** The client's window is now these messages. */
function withWindow(state: State, messages: readonly Message[]): State {
  const known = state.chats[chat.id];
  if (!known) return state;
  const next: ChatState = { ...known, messages, lastSeq: messages.at(-1)?.seq ?? 0 };
  return { ...state, chats: { ...state.chats, [chat.id]: next } };
}

describe("followChat", () => {
  it("hands over what arrives", async () => {
    const { client, handed } = follow({ after: 3 });
    for (const message of log.slice(3, 6)) client.receive(message);
    await expect.poll(() => handed).toEqual([4, 5, 6]);
  });

  it("fetches what the client has skipped", async () => {
    const { client, handed } = follow({ after: 3 });
    client.change((state) => withWindow(state, log.slice(20, 30)));
    await expect.poll(() => handed.at(-1)).toBe(40);
    expect(handed).toEqual(log.slice(3).map(({ seq }) => seq));
  });

  it("outlives a server that is away while it fetches", async () => {
    outages = 1;
    const { client, handed } = follow({ after: 3 });
    client.change((state) => withWindow(state, log.slice(20, 30)));
    await expect.poll(() => handed.length, { timeout: 5_000 }).toBe(37);
  });

  it("begins although the server is away just then", async () => {
    const fake = createFakeClient({ chats: [chat], messages: upTo(3) });
    let isAway = true;
    const openChat = async () => {
      if (!isAway) return;
      isAway = false;
      throw new AppError("unavailable");
    };
    const handed: number[] = [];
    const onMessage = ({ seq }: Message) => void handed.push(seq);
    void followChat({ client: { ...fake, openChat }, chatId: chat.id, after: 3, onMessage });
    for (const message of log.slice(3, 5)) fake.receive(message);
    await expect.poll(() => handed, { timeout: 5_000 }).toEqual([4, 5]);
  });

  it("ends when the person is no longer in the chat", async () => {
    const { client, ended } = follow({ after: 3 });
    client.change((state) => ({ ...state, chats: {} }));
    await expect(ended).rejects.toMatchObject({ code: "not_found", problem: "chatEnded" });
  });

  it("hands over every message once and in order, whatever windows the client goes through", async () => {
    const window = fc.record({
      first: fc.integer({ min: 0, max: 39 }),
      size: fc.integer({ min: 0, max: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(window), async (windows) => {
        const { client, handed } = follow({ after: 5 });
        for (const { first, size } of windows) {
          client.change((state) => withWindow(state, log.slice(first, first + size)));
          await new Promise(setImmediate);
        }
        client.change((state) => withWindow(state, log));
        await expect.poll(() => handed.at(-1), { interval: 1 }).toBe(40);
        expect(handed).toEqual(log.slice(5).map(({ seq }) => seq));
      }),
      { numRuns: 50 },
    );
  });
});
