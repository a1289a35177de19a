import type { ChatId } from "@parley/protocol";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { canLoadOlder } from "./can-load-older.ts";
import type { Client } from "./client.ts";
import { createModel, type Model, readingIn, readingOf } from "./testing/model.ts";
import { commands, NAMES } from "./testing/model-commands.ts";
import { aModelWorld, type ModelWorld } from "./testing/model-world.ts";
import { settle } from "./testing/steps.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** `MODEL_RUNS=5000 npx vitest run packages/client/src/model.test.ts` for a night. */
const RUNS = Number(process.env.MODEL_RUNS ?? 60);
async function heal(world: ModelWorld): Promise<void> {
  for (const { transport } of world.players) {
    transport.isHolding = false;
    transport.disconnect();
  }
  await settle(120_000);
  for (const { client } of world.players) client.openChat(world.chat.id).catch(() => {});
  await settle(60_000);
  for (const { client } of world.players) await scrollUp(client, world.chat.id);
}

/** Where a window begins is nobody's promise; that everything can be read is. */
async function scrollUp(client: Client, chatId: ChatId): Promise<void> {
  for (;;) {
    const chat = client.getState().chats[chatId];
    if (!chat || !canLoadOlder(chat)) return;
    await client.loadOlder(chatId);
  }
}

function expectEachTextOnce({ texts }: Model, { chat, players }: ModelWorld): void {
  const stored = new Map(chat.messages.map((message) => [message.clientId, message]));
  expect(stored.size).toBe(chat.messages.length);
  const order = new Map<number, number>();
  for (const [clientId, text] of texts) {
    const message = stored.get(clientId);
    if (!message) {
      const { client, told } = players[text.by] ?? { told: new Set<string>(), client: undefined };
      const pending = client?.getState().chats[chat.id]?.pending ?? [];
      const isFailed = pending.some((each) => each.clientId === clientId && each.state === "failed");
      expect(told.has(text.now) || isFailed).toBe(true);
      continue;
    }
    expect(readingIn(message)).toEqual(readingOf(text));
    expect(message.seq).toBeGreaterThan(order.get(text.by) ?? 0);
    order.set(text.by, message.seq);
  }
}

function expectClientsAgree({ members }: Model, { chat, players }: ModelWorld): void {
  for (const [who, { client, me }] of players.entries()) {
    const shown = client.getState().chats[chat.id];
    if (!members.has(who)) {
      expect(shown).toBeUndefined();
      continue;
    }
    expect(shown?.messages).toEqual(chat.messages);
    expect(Object.keys(shown?.members ?? {})).toHaveLength(members.size);
    expect(shown?.lastReadSeq).toBe(chat.ownMark(me.id));
    expect(shown?.unreadCount).toBe(chat.unreadAfter(chat.ownMark(me.id)));
    expect(shown?.pending.filter(({ state }) => state !== "failed")).toEqual([]);
  }
}

test("whatever several people and the network do, all end with what was written, once", async () => {
  const stories = fc.commands(commands, { maxCommands: 60 });
  const property = fc.asyncProperty(stories, async (story) => {
    const world = aModelWorld(NAMES);
    await settle();
    const model = createModel(NAMES.length);
    await fc.asyncModelRun(() => ({ model, real: world }), story);
    await heal(world);
    expectEachTextOnce(model, world);
    expectClientsAgree(model, world);
    for (const { client } of world.players) client.stop();
  });
  await fc.assert(property, { numRuns: RUNS });
}, 600_000);
