import type { Presence, PushEvent, UserId } from "@parley/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aClient } from "./testing/a-client.ts";
import { FakeServer } from "./testing/fake-server.ts";
import { settle as settleCalls } from "./testing/steps.ts";

const online = (userId: UserId): Presence => ({ userId, isOnline: true, lastSeenAt: null });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The code that asks is fetched late. */
async function settle(ms = 0): Promise<void> {
  await settleCalls(ms);
  await vi.dynamicImportSettled();
  await settleCalls();
}

/** Ann, who writes with Bob directly and is in a group with Carl. */
function aScene() {
  const server = new FakeServer();
  const [ann, bob, carl] = [server.aPerson("Ann"), server.aPerson("Bob"), server.aPerson("Carl")];
  const direct = server.aChat("direct", [ann, bob]);
  const group = server.aChat("group", [ann, carl]);
  for (const { id } of [bob, carl]) server.presences.set(id, online(id));
  const { client, transport } = aClient({ server, me: ann });
  const tell = (push: PushEvent) => {
    for (const listener of server.listeners) listener.push(push);
  };
  return {
    server,
    bob,
    carl,
    direct,
    group,
    client,
    transport,
    tell,
    shown: () => client.getState().presences,
  };
}

test("the people of direct chats are asked for on connecting, a group's members when it is opened", async () => {
  const { bob, carl, group, client, shown } = aScene();
  client.start();
  await settle();
  expect(shown()).toEqual({ [bob.id]: online(bob.id) });
  await client.openChat(group.id);
  await settle();
  expect(shown()).toEqual({ [bob.id]: online(bob.id), [carl.id]: online(carl.id) });
  client.stop();
});

test("news are shown at once, and an answer that was older does not take them back", async () => {
  const { bob, direct, client, transport, tell, shown } = aScene();
  client.start();
  await settle();
  await client.openChat(direct.id);
  await settle();
  transport.isHolding = true;
  await client.openChat(direct.id);
  await settle();
  for (const call of transport.calls) call.serve();
  const gone = { userId: bob.id, isOnline: false, lastSeenAt: "2026-11-20T10:00:00.000Z" };
  transport.deliver({ event: "presence.changed", data: gone });
  expect(shown()[bob.id]).toEqual(gone);
  expect(transport.calls.map(({ name }) => name)).toEqual(["user.presence"]);
  for (const call of transport.calls) call.answer();
  await settle();
  expect(shown()[bob.id]).toEqual(gone);
  transport.isHolding = false;
  tell({ event: "presence.changed", data: online(bob.id) });
  expect(shown()[bob.id]).toEqual(online(bob.id));
  client.stop();
});

test("who is no longer answered for shows nothing: he has blocked one, or shows it to nobody", async () => {
  const { server, bob, client, transport, shown } = aScene();
  client.start();
  await settle();
  expect(shown()[bob.id]?.isOnline).toBe(true);
  server.presences.clear();
  transport.disconnect();
  await settle(60_000);
  expect(shown()).toEqual({});
  client.stop();
});
