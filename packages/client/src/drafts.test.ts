import { AppError } from "@parley/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createMemoryStorage } from "./device-storage.ts";
import { draftIn } from "./take-drafts.ts";
import { aClient } from "./testing/a-client.ts";
import { FakeServer } from "./testing/fake-server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const TOLD_MS = 5_000;

async function aWorld() {
  const server = new FakeServer();
  const [ann, bob] = [server.aPerson("Ann"), server.aPerson("Bob")];
  const chatId = server.aChat("direct", [ann, bob]).id;
  const open = async (storage = createMemoryStorage()) => {
    const opened = aClient({ server, me: ann, storage });
    opened.client.start();
    await settle();
    return { ...opened, storage, draft: () => draftIn(opened.client.getState(), chatId) };
  };
  return { server, chatId, open, told: () => server.calls.filter((name) => name === "draft.set").length };
}

test("what is typed is there at once, and the server hears of it once in a while", async () => {
  const { chatId, open, told } = await aWorld();
  const { client, draft } = await open();
  for (const text of ["S", "Se", "See"]) client.writeDraft(chatId, text);
  expect(draft()).toBe("See");
  await settle(TOLD_MS);
  expect(told()).toBe(1);
  expect(client.getState().typed).toEqual({});
  expect(draft()).toBe("See");
});

test("what is sent before the server has heard of it makes no call at all", async () => {
  const { chatId, open, told } = await aWorld();
  const { client } = await open();
  client.writeDraft(chatId, "quick");
  client.writeDraft(chatId, "");
  await settle(TOLD_MS);
  expect(told()).toBe(0);
});

test("who leaves has told of it: of the last word, also while an earlier one is under way", async () => {
  const { chatId, open, told } = await aWorld();
  const { client, transport, draft } = await open();
  client.writeDraft(chatId, "See");
  transport.isHolding = true;
  await settle(TOLD_MS);
  client.writeDraft(chatId, "See you");
  const flushed = client.flush();
  transport.isHolding = false;
  for (const flight of transport.calls) flight.answer();
  await flushed;
  expect(told()).toBe(2);
  expect(client.getState().typed).toEqual({});
  expect(draft()).toBe("See you");
});

test("it outlives the program without network, and is told of when there is one", async () => {
  const { chatId, open, told } = await aWorld();
  const first = await open();
  first.transport.failure = new AppError("unavailable");
  first.client.writeDraft(chatId, "begun on the train");
  first.client.stop();
  await settle();
  const next = await open(first.storage);
  expect(next.draft()).toBe("begun on the train");
  await settle(TOLD_MS);
  expect(told()).toBe(1);
  expect(await first.storage.drafts.load(next.client.getState().me?.id as never)).toEqual([]);
});

test("of two devices that type apart both texts stay, whatever is typed meanwhile", async () => {
  const { chatId, open } = await aWorld();
  const [phone, desk] = [await open(), await open()];
  phone.client.writeDraft(chatId, "at nine");
  desk.client.writeDraft(chatId, "at te");
  await settle(1_000);
  desk.transport.isHolding = true;
  await settle(TOLD_MS);
  desk.client.writeDraft(chatId, "at ten");
  desk.transport.isHolding = false;
  for (const flight of [...desk.transport.calls]) flight.answer();
  await settle(TOLD_MS);
  expect(desk.draft()).toBe("at nine\n\nat ten");
});
