import type { Person } from "@parley/core/testing/a-person";
import { anAccessToken } from "@parley/core/testing/an-access-token";
import { eventually } from "@parley/core/testing/eventually";
import type { Presence } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Device } from "./testing/connect.ts";
import { createNetwork, type Network, startNode } from "./testing/start-nodes.ts";

let network: Network;
beforeAll(async () => {
  network = await createNetwork();
});
afterAll(() => network.close());

/** What a device was told of a person's presence, in order. */
function toldOf({ id }: Person, { received }: Device): Omit<Presence, "userId">[] {
  return received.flatMap(({ event, data }) => {
    if (event !== "presence.changed" || data.userId !== id) return [];
    const { userId: _, ...presence } = data;
    return [presence];
  });
}

const online = { isOnline: true, lastSeenAt: null };
const gone = { isOnline: false, lastSeenAt: expect.any(String) };
const hidden = { isOnline: false, lastSeenAt: null };

const seenBy = async (device: Device, ...people: Person[]) =>
  (await device.call("user.presence", { userIds: people.map(({ id }) => id) })).presences;

/** Ann with two devices that are not connected yet, Bob and Eve, who is in no chat with Ann, who are. */
async function aScene() {
  const [ann, bob, eve] = await network.people("Ann", "Bob", "Eve");
  await network.aDirectChat(ann, bob);
  await network.aGroup([ann, bob]);
  await network.aDirectChat(bob, eve);
  const tablet = await network.aDevice(ann);
  const [bobs, eves] = await Promise.all([network.other.connect(bob), network.one.connect(eve)]);
  return { ann, tablet, bob, bobs, eve, eves };
}

test("I24 who connects is online on the other node, who closes his last socket is not, and each is told once", async () => {
  const { ann, tablet, bobs, eves } = await aScene();
  const phone = await network.one.connect(ann);
  await eventually(() => expect(toldOf(ann, bobs)).toEqual([online]));
  const second = await network.other.connect(tablet);
  phone.socket.disconnect();
  expect(await seenBy(bobs, ann)).toEqual([{ userId: ann.id, ...online }]);
  second.socket.disconnect();
  await eventually(() => expect(toldOf(ann, bobs)).toEqual([online, gone]));
  expect(await seenBy(bobs, ann)).toEqual([{ userId: ann.id, ...gone }]);
  expect(toldOf(ann, eves)).toEqual([]);
  expect(toldOf(ann, second)).toEqual([]);
});

test("who is back within a few seconds, on whatever node, was never away", async () => {
  const { ann, bobs, eve, eves } = await aScene();
  const phone = await network.one.connect(ann);
  await eventually(() => expect(toldOf(ann, bobs)).toEqual([online]));
  phone.socket.disconnect();
  await network.other.connect(ann);
  // What Eve does afterwards is told later than what would have been told of Ann.
  eves.socket.disconnect();
  await eventually(() => expect(toldOf(eve, bobs).at(-1)).toEqual(gone));
  expect(toldOf(ann, bobs)).toEqual([online]);
});

test("I24 whoever was on a node that was killed is offline: another closes what it left open", async () => {
  const { ann, bobs } = await aScene();
  const doomed = await startNode(network.url);
  await doomed.connect(ann);
  await eventually(() => expect(toldOf(ann, bobs)).toEqual([online]));
  // A node that stops says nothing either: it ends as one that is killed.
  await doomed.close();
  const { pool } = network.core.db;
  const dead = `SELECT connections.node_id FROM connections JOIN sessions ON sessions.id = connections.session_id
    WHERE sessions.user_id = $1`;
  await pool.query(`UPDATE nodes SET beat_at = now() - interval '10 s' WHERE id IN (${dead})`, [ann.id]);
  expect(await seenBy(bobs, ann)).toEqual([{ userId: ann.id, ...gone }]);
  await eventually(() => expect(toldOf(ann, bobs)).toEqual([online, gone]));
});

test("a node that was taken for dead says again who is there", async () => {
  const { ann, bobs } = await aScene();
  await network.one.connect(ann);
  await eventually(() => expect(toldOf(ann, bobs)).toEqual([online]));
  await network.core.db.pool.query("DELETE FROM nodes");
  await network.core.db.pool.query("UPDATE connections SET disconnected_at = now()");
  expect(await seenBy(bobs, ann)).toEqual([{ userId: ann.id, ...gone }]);
  await eventually(async () => expect(await seenBy(bobs, ann)).toEqual([{ userId: ann.id, ...online }]));
});

test("a block hides the blocking person at once, and taking it back shows him again", async () => {
  const { ann, bob, bobs } = await aScene();
  const phone = await network.one.connect(ann);
  await eventually(() => expect(toldOf(ann, bobs)).toEqual([online]));
  await phone.call("user.block", { userId: bob.id });
  await eventually(() => expect(toldOf(ann, bobs)).toEqual([online, hidden]));
  expect(await seenBy(bobs, ann)).toEqual([]);
  // Other news of Ann, which everybody else hears.
  await phone.call("me.update", { sharesPresence: true });
  await phone.call("user.unblock", { userId: bob.id });
  await eventually(() => expect(toldOf(ann, bobs).at(-1)).toEqual(online));
  expect(toldOf(ann, bobs).slice(0, 2)).toEqual([online, hidden]);
});

test("who no longer shows his presence is hidden from everybody, and so he comes and goes", async () => {
  const { ann, tablet, bobs } = await aScene();
  const phone = await network.one.connect(ann);
  await eventually(() => expect(toldOf(ann, bobs)).toEqual([online]));
  await phone.call("me.update", { sharesPresence: false });
  await eventually(() => expect(toldOf(ann, bobs)).toEqual([online, hidden]));
  phone.socket.disconnect();
  const other = await network.other.connect(tablet);
  await other.call("me.update", { sharesPresence: true });
  await eventually(() => expect(toldOf(ann, bobs)).toEqual([online, hidden, online]));
});

test("I24 a token for named chats hears of the people in these, and of nobody who has blocked its person", async () => {
  const { ann, bob, bobs } = await aScene();
  const [carl] = await network.people("Carl");
  const { id: chatId } = await network.aGroup([bob, carl]);
  const bot = await anAccessToken(network.core, bob, { scopes: ["read"], chatIds: [chatId] });
  const bots = await network.one.connect(bot);
  await network.other.connect(ann);
  const carls = await network.other.connect(carl);
  await eventually(() => expect(toldOf(ann, bobs)).toEqual([online]));
  await eventually(() => expect(toldOf(carl, bots)).toEqual([online]));
  expect(toldOf(ann, bots)).toEqual([]);
  await carls.call("user.block", { userId: bob.id });
  await eventually(() => expect(toldOf(carl, bots)).toEqual([online, hidden]));
});
