import type { AppError } from "@parley/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rowsOf } from "./rows-of.ts";
import { aClient } from "./testing/a-client.ts";
import { FakeServer } from "./testing/fake-server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(1_000);

async function aWorld() {
  const server = new FakeServer();
  const [ann, bob] = [server.aPerson("Ann"), server.aPerson("Bob")];
  const chat = server.aChat("direct", [ann, bob]);
  server.post(chat, ann, "mine");
  server.post(chat, bob, "his");
  const { client, transport } = aClient({ server, me: ann });
  client.start();
  await settle();
  const opened = client.openChat(chat.id);
  await settle();
  await opened;
  const rows = () => {
    const known = client.getState().chats[chat.id];
    return known ? rowsOf(known, ann.id) : [];
  };
  /** What is shown before the server has heard of it. */
  const beforeAnswers = async () => {
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(0);
    return rows();
  };
  const answerAll = async () => {
    for (; transport.calls.length > 0; await vi.advanceTimersByTimeAsync(0)) transport.calls[0]?.answer();
    transport.isHolding = false;
  };
  transport.isHolding = true;
  return { server, chat, client, rows, beforeAnswers, answerAll };
}

test("a change shows at once, and stays when the server agrees", async () => {
  const { chat, client, rows, beforeAnswers, answerAll } = await aWorld();
  const change = client.changeMessage("message.edit", { chatId: chat.id, seq: 1, body: "mine!" });
  expect((await beforeAnswers())[0]).toMatchObject({
    body: "mine!",
    message: { editedAt: expect.any(String) },
  });
  expect(chat.messages[0]?.body).toBe("mine");
  await answerAll();
  await change;
  expect(rows()[0]?.body).toBe("mine!");
  expect(chat.messages[0]?.body).toBe("mine!");
  expect(client.getState().chats[chat.id]?.changing).toEqual([]);
});

test("it goes back when the server refuses, with the reason", async () => {
  const { chat, client, rows, beforeAnswers, answerAll } = await aWorld();
  const change = client.changeMessage("message.edit", { chatId: chat.id, seq: 2, body: "not mine" });
  const reason = change.catch((error: AppError) => error.code);
  expect((await beforeAnswers())[1]?.body).toBe("not mine");
  await answerAll();
  expect(await reason).toBe("forbidden");
  expect(rows()[1]?.body).toBe("his");
});

test("what is done to one message is told in order", async () => {
  const { chat, client, beforeAnswers, answerAll } = await aWorld();
  const edit = (body: string) => client.changeMessage("message.edit", { chatId: chat.id, seq: 1, body });
  const edits = Promise.all(["a", "b", "c"].map(edit));
  expect((await beforeAnswers())[0]?.body).toBe("c");
  await answerAll();
  await edits;
  expect(chat.messages[0]?.body).toBe("c");
});
