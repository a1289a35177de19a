import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { State } from "@parley/client";
import { createHttpCall } from "@parley/client/http";
import type { LogEvent } from "@parley/protocol";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFakeClient } from "../testing/fake-client.ts";
import { type FakeServer, startFakeServer } from "../testing/fake-server.ts";
import { aGroup, aMessage } from "../testing/people.ts";
import { followLog } from "./follow-log.ts";
import { createWatchState, openWatchState, type WatchState } from "./watch-state.ts";

const weekend = aGroup("c1", "Weekend", { lastRev: 3 });
const late = aGroup("c3", "Late", { lastRev: 9, membersRev: 8 });
const PAGE = 2;
const logOf = (chat: typeof weekend): LogEvent[] =>
  Array.from({ length: 9 }, (_, index) => ({
    event: "message.created",
    data: { chatId: chat.id, rev: index + 1, message: aMessage(chat, { seq: index + 1 }) },
  }));

let server: FakeServer;
beforeAll(async () => {
  server = await startFakeServer({
    "chat.changes": ({ chatId, since }) => {
      const newer = logOf(chatId === weekend.id ? weekend : late).filter(
        ({ data }) => data.rev > Number(since),
      );
      const changes = newer.slice(0, PAGE);
      const rev = changes.at(-1)?.data.rev ?? Number(since);
      return {
        changes,
        rev,
        more: newer.length > PAGE,
        readMarks: [],
        readByAllSeq: 0,
        hiddenSeqs: [],
        users: [],
      };
    },
  });
});
afterAll(() => server[Symbol.asyncDispose]());

function follow(state: WatchState = createWatchState()) {
  const fake = createFakeClient({ chats: [weekend] });
  const client = { ...fake, call: createHttpCall({ baseUrl: server.url }) };
  const handed: string[] = [];
  const onEvent = async ({ data }: LogEvent) => {
    await new Promise(setImmediate);
    handed.push(`${data.chatId === weekend.id ? "weekend" : "late"} ${data.rev}`);
  };
  const settled = async () => {};
  followLog({ client, state, onEvent, settled }).catch(() => {});
  return { client, handed };
}

/** The client has applied the chat up to this rev. */
function upTo(chat: typeof weekend, rev: number): (state: State) => State {
  return (state) => {
    const known = state.chats[chat.id] ?? createFakeClient({ chats: [chat] }).getState().chats[chat.id];
    if (!known) return state;
    return { ...state, chats: { ...state.chats, [chat.id]: { ...known, rev } } };
  };
}

describe("followLog", () => {
  it("hands over every change after the start once and in order, however far the client jumps", async () => {
    const { client, handed } = follow();
    await new Promise(setImmediate);
    client.change(upTo(weekend, 4));
    client.change(upTo(weekend, 9));
    await expect.poll(() => handed).toEqual([4, 5, 6, 7, 8, 9].map((rev) => `weekend ${rev}`));
    client.change(upTo(weekend, 9));
    await new Promise(setImmediate);
    expect(handed).toHaveLength(6);
  });

  it("begins a chat that is new with one's joining", async () => {
    const { client, handed } = follow();
    await new Promise(setImmediate);
    client.change(upTo(late, 9));
    await expect.poll(() => handed).toEqual(["late 8", "late 9"]);
  });

  it("goes on where a state ends, and keeps how far it has come", async () => {
    const dir = await mkdtemp(join(tmpdir(), "parley-watch-"));
    const path = join(dir, "watch.json");
    await (await openWatchState(path)).moveTo(weekend.id, 1);
    const { handed } = follow(await openWatchState(path));
    await expect.poll(() => handed).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((rev) => `weekend ${rev}`));
    await expect.poll(async () => (await openWatchState(path)).after(weekend.id)).toBe(9);
    const again = follow(await openWatchState(path));
    again.client.change(upTo(weekend, 9));
    await new Promise(setImmediate);
    expect(again.handed).toEqual([]);
    await rm(dir, { recursive: true, force: true });
  });
});
