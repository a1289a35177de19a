import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import { run } from "../run.ts";
import type { Person } from "../testing/a-person.ts";
import { createWorld, type World } from "../testing/world.ts";
import { closeDeadConnections, logConnections } from "./log-connections.ts";

let world: World;
let ann: Person;
let bob: Person;
const nodeId = newId<string>();
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  [ann, bob] = await world.people("Ann", "Bob");
  await world.aDirectChat(ann, bob);
});
afterAll(() => world.close());

type Fields = { id?: string; node?: string; disconnectedAgoMs?: number | null; connectedAgoMs?: number };

/** What a realtime node says of a socket. @returns the id of the connection */
async function log(
  { actor }: Person,
  { id = newId(), node = nodeId, disconnectedAgoMs = null, connectedAgoMs = 60_000 }: Fields = {},
): Promise<string> {
  const { userId, sessionId, address } = actor;
  const socket = { id, userId, sessionId, address, connectedAgoMs, disconnectedAgoMs };
  await logConnections(world.core, { nodeId: node, logs: [socket] });
  return id;
}

const presencesFor = async (viewer: Person, ...people: Person[]) =>
  (await viewer.call("user.presence", { userIds: people.map(({ id }) => id) })).presences;

/** Whose presence was published while `work` ran. */
async function publishedIn(work: () => Promise<unknown>): Promise<object[]> {
  const before = world.published.length;
  await work();
  return world.published.slice(before).filter(({ scope }) => scope === "presence");
}

const offline = { isOnline: false, lastSeenAt: expect.any(String) };
const online = { isOnline: true, lastSeenAt: null };

test("I24 online is who has an open connection; who has none was last seen when the last one closed", async () => {
  expect(await presencesFor(bob, ann)).toEqual([{ userId: ann.id, ...offline }]);
  const id = await log(ann);
  expect(await presencesFor(bob, ann)).toEqual([{ userId: ann.id, ...online }]);
  const before = await presencesFor(bob, bob);
  await log(ann, { id, disconnectedAgoMs: 0 });
  const [presence] = await presencesFor(bob, ann);
  expect(presence).toEqual({ userId: ann.id, ...offline });
  expect(Date.parse(presence?.lastSeenAt ?? "")).toBeGreaterThanOrEqual(
    Date.parse(before[0]?.lastSeenAt ?? ""),
  );
});

test("I24 with several devices, on several nodes, only the first one and the last one are news", async () => {
  const phone = await world.aDevice(ann);
  const other = newId<string>();
  const news = { scope: "presence", userId: ann.id };
  let ids: string[] = [];
  expect(await publishedIn(async () => (ids = [await log(ann)]))).toEqual([news]);
  const second = async () => ids.push(await log(phone, { node: other, connectedAgoMs: 0 }));
  expect(await publishedIn(second)).toEqual([]);
  expect(await publishedIn(() => log(ann, { id: ids[0] ?? "", disconnectedAgoMs: 0 }))).toEqual([]);
  expect(await presencesFor(bob, ann)).toEqual([{ userId: ann.id, ...online }]);
  const last = () => log(phone, { id: ids[1] ?? "", node: other, disconnectedAgoMs: 0 });
  expect(await publishedIn(last)).toEqual([news]);
});

test("I24 of the sockets that close at once on two nodes, one sees that the person is gone", async () => {
  const other = newId<string>();
  const [one, two] = [await log(ann), await log(ann, { node: other })];
  const news = await publishedIn(() =>
    Promise.all([
      log(ann, { id: one, disconnectedAgoMs: 0 }),
      log(ann, { id: two, node: other, disconnectedAgoMs: 0 }),
    ]),
  );
  expect(news).toContainEqual({ scope: "presence", userId: ann.id });
});

test("I24 what a dead node left open is closed by one of the others, as of its last beat", async () => {
  const dead = newId<string>();
  await log(ann, { node: dead });
  await world.core.db.pool.query("UPDATE nodes SET beat_at = now() - interval '15 s' WHERE id = $1", [dead]);
  // Nobody has to wait for that.
  expect(await presencesFor(bob, ann)).toEqual([{ userId: ann.id, ...offline }]);
  const news = await publishedIn(() => Promise.all([1, 2, 3].map(() => closeDeadConnections(world.core))));
  expect(news).toEqual([{ scope: "presence", userId: ann.id }]);
  expect(await world.core.db.prisma.connection.count({ where: { nodeId: dead, disconnectedAt: null } })).toBe(
    0,
  );
});

test("a node that was taken for dead is told so, and its people are online again when it says who is there", async () => {
  const stalled = newId<string>();
  const id = await log(ann, { node: stalled });
  await world.core.db.pool.query("UPDATE nodes SET beat_at = now() - interval '15 s' WHERE id = $1", [
    stalled,
  ]);
  await closeDeadConnections(world.core);
  expect(await logConnections(world.core, { nodeId: stalled, logs: [] })).toBe(true);
  expect(await logConnections(world.core, { nodeId: stalled, logs: [] })).toBe(false);
  expect(await publishedIn(() => log(ann, { id, node: stalled }))).toEqual([
    { scope: "presence", userId: ann.id },
  ]);
  expect(await presencesFor(bob, ann)).toEqual([{ userId: ann.id, ...online }]);
});

test("strangers, who opted out, who has blocked the caller and who is gone are left out alike", async () => {
  const [eve, carl, dora] = await world.people("Eve", "Carl", "Dora");
  await world.aGroup([carl, bob, dora]);
  for (const person of [ann, eve, carl, dora]) await log(person);
  expect(await presencesFor(bob, ann, eve, carl, dora)).toHaveLength(3);
  await ann.call("user.block", { userId: bob.id });
  await carl.call("me.update", { sharesPresence: false });
  await dora.call("me.delete", { handle: dora.handle });
  expect(await presencesFor(bob, ann, eve, carl, dora)).toEqual([]);
  // Who blocks still sees whom he has blocked.
  expect(await presencesFor(ann, bob)).toHaveLength(1);
  await ann.call("user.unblock", { userId: bob.id });
  await carl.call("me.update", { sharesPresence: true });
  expect(await presencesFor(bob, ann, eve, carl, dora)).toHaveLength(2);
});

test("blocks and settings have those who see it told; who shows nothing comes and goes without a word", async () => {
  const seen = { scope: "presence", userId: ann.id };
  const told = await publishedIn(async () => {
    await ann.call("user.block", { userId: bob.id });
    await ann.call("user.unblock", { userId: bob.id });
    await ann.call("me.update", { sharesPresence: false });
    await ann.call("me.update", { about: "Nothing of presence" });
  });
  expect(told).toEqual([{ ...seen, to: bob.id }, { ...seen, to: bob.id }, seen]);
  expect(await ann.call("me.get", {})).toMatchObject({ sharesPresence: false });
  const silent = await publishedIn(async () => {
    const id = await log(ann);
    await log(ann, { id, disconnectedAgoMs: 0 });
  });
  expect(silent).toEqual([]);
});

test("an access token for named chats sees the people of these", async () => {
  const [carl] = await world.people("Carl");
  const { id: chatId } = await world.aGroup([bob, carl]);
  const grant = { scopes: new Set(["read"] as const), chatIds: new Set([chatId]) };
  const caller = { ...bob.actor, grant };
  const input = { userIds: [ann.id, carl.id] };
  const { presences } = await run(world.core, { name: "user.presence", caller, input });
  expect(presences.map(({ userId }) => userId)).toEqual([carl.id]);
});

test("A7 a session keeps its newest 50 connections", async () => {
  const device = await world.aDevice(ann);
  const { sessionId } = device.actor;
  const ids: string[] = [];
  for (let n = 60; n > 0; n -= 1)
    ids.push(await log(device, { connectedAgoMs: n * 1_000, disconnectedAgoMs: 0 }));
  const kept = await world.core.db.prisma.connection.findMany({ where: { sessionId } });
  expect(kept.map(({ id }) => id).sort()).toEqual(ids.slice(-50).sort());
});
