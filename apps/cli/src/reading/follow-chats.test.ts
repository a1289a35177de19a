import type { State } from "@parley/client";
import { createHttpCall } from "@parley/client/http";
import { AppError, type ChatId, type Message } from "@parley/protocol";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFakeClient } from "../testing/fake-client.ts";
import { type FakeServer, startFakeServer } from "../testing/fake-server.ts";
import { aGroup, aMember, aMessage, ann, bob } from "../testing/people.ts";
import { followChats } from "./follow-chats.ts";

const chats = [aGroup("c1", "Weekend"), aGroup("c2", "Builds")] as const;
const [weekend, builds] = chats;
const late = aGroup("c3", "Late", { members: [{ ...aMember(ann), joinedSeq: 38 }] });
const logOf = (chat: typeof weekend) =>
  Array.from({ length: 40 }, (_, index) => aMessage(chat, { seq: index + 1 }));
const logs = new Map<string, Message[]>([...chats, late].map((chat) => [chat.id, logOf(chat)]));

let server: FakeServer;
const gone = new Set<string>();

beforeAll(async () => {
  server = await startFakeServer({
    "message.list": ({ chatId, after = 0, limit = 100 }) => {
      if (gone.has(chatId)) throw new AppError("not_found");
      const messages = (logs.get(chatId) ?? []).filter(({ seq }) => seq > after).slice(0, limit);
      const unread = messages.map((message) => ({ ...message, read: false, readCount: 0 }));
      return { messages: unread, users: [bob], lastSeq: 40, readByAllSeq: 0 };
    },
  });
});

afterAll(() => server[Symbol.asyncDispose]());

function follow() {
  const fake = createFakeClient({ chats: [...chats] });
  const client = { ...fake, call: createHttpCall({ baseUrl: server.url }) };
  const handed = new Map<ChatId, number[]>([...chats, late].map(({ id }) => [id, []]));
  const after = new Map(chats.map(({ id }) => [id, 3]));
  const onMessage = ({ chatId, seq }: Message) => handed.get(chatId)?.push(seq);
  followChats({ client, after, onMessage }).catch(() => {});
  return { client, handed };
}

/** The client now knows the chat up to this message. */
function upTo(chat: typeof weekend, seq: number): (state: State) => State {
  return (state) => {
    const [known = createFakeClient({ chats: [chat] }).getState().chats[chat.id]] = [state.chats[chat.id]];
    if (!known) return state;
    const next = { ...known, lastSeq: seq, lastMessage: logs.get(chat.id)?.[seq - 1] ?? null };
    return { ...state, chats: { ...state.chats, [chat.id]: next } };
  };
}

const seqs = (from: number) => Array.from({ length: 41 - from }, (_, index) => from + index);

describe("followChats", () => {
  it("hands over what arrives in any chat, once and in order, however the client comes to know of it", async () => {
    const step = fc.record({
      chat: fc.constantFrom(weekend, builds),
      seq: fc.integer({ min: 1, max: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step), async (steps) => {
        const { client, handed } = follow();
        for (const { chat, seq } of steps) {
          client.change(upTo(chat, seq));
          await new Promise(setImmediate);
        }
        for (const chat of chats) client.change(upTo(chat, 40));
        await expect
          .poll(() => chats.map(({ id }) => handed.get(id)?.at(-1)), { interval: 1 })
          .toEqual([40, 40]);
        for (const { id } of chats) expect(handed.get(id)).toEqual(seqs(4));
      }),
      { numRuns: 20 },
    );
  });

  it("follows a chat that one joins, from then on", async () => {
    const { client, handed } = follow();
    client.change(upTo(late, 40));
    await expect.poll(() => handed.get(late.id)).toEqual([39, 40]);
  });

  it("goes on with the others when one chat has gone", async () => {
    const { client, handed } = follow();
    gone.add(weekend.id);
    client.change(upTo(weekend, 40));
    client.change(upTo(builds, 40));
    await expect.poll(() => handed.get(builds.id)).toEqual(seqs(4));
    gone.clear();
  });
});
