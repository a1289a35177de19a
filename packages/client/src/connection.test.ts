import { AppError } from "@parley/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Connection } from "./state.ts";
import { aClient } from "./testing/a-client.ts";
import { bodiesOf } from "./testing/bodies-of.ts";
import { FakeServer } from "./testing/fake-server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const LONG_MS = 120_000;

async function aWorld() {
  const server = new FakeServer();
  const [ann, bob] = [server.aPerson("Ann"), server.aPerson("Bob")];
  const chat = server.aChat("group", [ann, bob]);
  const onSignedOut = vi.fn();
  const onFactorRequired = vi.fn();
  const { client, transport } = aClient({ server, me: ann, onSignedOut, onFactorRequired });
  const shown: Connection[] = [];
  client.subscribe(() => {
    const { connection } = client.getState();
    if (shown.at(-1) !== connection) shown.push(connection);
  });
  client.start();
  await settle();
  return { server, ann, bob, chat, client, transport, shown, onSignedOut, onFactorRequired };
}

test("the header says what happens, without flickering while attempts fail", async () => {
  const { client, transport, shown } = await aWorld();
  transport.failure = new AppError("unavailable");
  transport.disconnect();
  await settle(LONG_MS);
  transport.failure = undefined;
  await settle(LONG_MS);
  expect(shown).toEqual(["connecting", "updating", "online", "connecting", "waiting", "updating", "online"]);
  expect(client.getState().connection).toBe("online");
});

test("what was missed while away is there when it is online again", async () => {
  const { server, bob, chat, client, transport } = await aWorld();
  await client.openChat(chat.id);
  transport.failure = new AppError("unavailable");
  transport.disconnect();
  server.post(chat, bob, "you missed this");
  await settle();
  transport.failure = undefined;
  await settle(LONG_MS);
  expect(bodiesOf(client, chat.id)).toEqual(["you missed this"]);
});

test("a chat that one was removed from while away is gone, with a notice", async () => {
  const { server, ann, chat, client, transport } = await aWorld();
  transport.disconnect();
  server.remove(chat, ann);
  await settle(LONG_MS);
  expect(client.getState()).toMatchObject({ chats: {}, notices: [{ chatId: chat.id, unsent: [] }] });
  client.dismissNotice(chat.id);
  expect(client.getState().notices).toEqual([]);
});

test("a chat that one was added to while away appears", async () => {
  const { server, ann, bob, client, transport } = await aWorld();
  transport.disconnect();
  const fresh = server.aChat("group", [bob, ann]);
  await settle(LONG_MS);
  expect(client.getState().chats[fresh.id]).toMatchObject({ memberCount: 2 });
});

test("who is far behind gets the newest page instead of everything between", async () => {
  const { server, bob, chat, client, transport } = await aWorld();
  await client.openChat(chat.id);
  transport.disconnect();
  for (let n = 1; n <= 2_000; n += 1) server.post(chat, bob, `message ${n}`);
  await settle(LONG_MS);
  const state = client.getState().chats[chat.id];
  expect(state).toMatchObject({ rev: chat.rev, lastSeq: 2_000, history: "ready" });
  expect(state?.messages).toEqual(chat.messages.slice(-100));
});

test("a session that was revoked is signed out, and stays so", async () => {
  const { server, ann, client, onSignedOut } = await aWorld();
  for (const listener of server.listeners) listener.push({ event: "session.revoked", data: {} });
  await settle(LONG_MS);
  expect(client.getState()).toMatchObject({ connection: "signed-out", me: { id: ann.id } });
  expect(onSignedOut).toHaveBeenCalledOnce();
  expect(server.listeners.size).toBe(0);
});

test("an answer that the session has ended signs out", async () => {
  const { client, transport, onSignedOut } = await aWorld();
  transport.failure = new AppError("unauthenticated");
  await expect(client.call("me.get", {})).rejects.toThrow(AppError);
  expect(client.getState().connection).toBe("signed-out");
  expect(onSignedOut).toHaveBeenCalledOnce();
});

test("who is asked for a second factor first is told so, and stays signed in", async () => {
  const { client, transport, onSignedOut, onFactorRequired } = await aWorld();
  transport.failure = new AppError("factor_required");
  transport.disconnect();
  await settle(LONG_MS);
  expect(onFactorRequired).toHaveBeenCalledOnce();
  expect(onSignedOut).not.toHaveBeenCalled();
  expect(client.getState().me).not.toBeNull();
});

test("a wrong password on this device does not", async () => {
  const { client, transport, onSignedOut } = await aWorld();
  transport.failure = new AppError("unauthenticated");
  const attempt = client.call("account.login", { email: "ann@example.org", password: "wrong" });
  await expect(attempt).rejects.toThrow(AppError);
  expect(onSignedOut).not.toHaveBeenCalled();
});

test("a stopped client is quiet, and can be started again", async () => {
  const { server, bob, chat, client } = await aWorld();
  client.stop();
  const before = server.calls.length;
  server.post(chat, bob, "nobody listens");
  await settle(LONG_MS);
  expect(server.calls).toHaveLength(before);
  client.start();
  await settle(LONG_MS);
  expect(client.getState()).toMatchObject({ connection: "online", chats: { [chat.id]: { lastSeq: 1 } } });
});

test("waking up replaces a connection that has gone silent, at once", async () => {
  const browser = Object.assign(new EventTarget(), { visibilityState: "visible" });
  vi.stubGlobal("window", browser);
  vi.stubGlobal("document", browser);
  const { transport, shown, client } = await aWorld();
  browser.dispatchEvent(new Event("visibilitychange"));
  await settle(LONG_MS);
  expect(shown).toEqual(["connecting", "updating", "online"]);
  transport.isDeaf = true;
  browser.dispatchEvent(new Event("visibilitychange"));
  transport.isDeaf = false;
  await settle(LONG_MS);
  expect(shown.slice(3)).toEqual(["connecting", "updating", "online"]);
  client.stop();
  vi.unstubAllGlobals();
});
