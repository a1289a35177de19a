import { cutListeners } from "@parley/core/testing/cut-listeners";
import { eventually } from "@parley/core/testing/eventually";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Device, eventsOf } from "./testing/connect.ts";
import { createNetwork, type Network } from "./testing/start-nodes.ts";

let network: Network;
beforeAll(async () => {
  network = await createNetwork();
});
afterAll(() => network.close());

const bodiesOf = ({ received }: Device) =>
  received.flatMap((push) => (push.event === "message.created" ? [push.data.message.body] : []));

/** Ann with a phone and a laptop, Bob with one device, on two nodes. */
async function aScene() {
  const [ann, bob] = await network.people("Ann", "Bob");
  const { id: chatId } = await network.aGroup([ann, bob]);
  const [phone, laptop, bobs] = await Promise.all([
    network.one.connect(ann),
    network.other.connect(await network.aDevice(ann)),
    network.other.connect(bob),
  ]);
  return { ann, bob, chatId, phone, laptop, bobs };
}

test("L1, L3 the sending socket gets the answer, and every other socket of every member the message, once", async () => {
  const { chatId, phone, laptop, bobs } = await aScene();
  await phone.call("message.send", { chatId, clientId: "1", body: "hi" });
  await bobs.call("message.send", { chatId, clientId: "1", body: "ho" });
  await eventually(() => expect([phone, laptop, bobs].map(bodiesOf)).toEqual([["ho"], ["hi", "ho"], ["hi"]]));
});

test("L2 two devices are independent: one goes, the other stays", async () => {
  const { chatId, phone, laptop, bobs } = await aScene();
  phone.socket.disconnect();
  await bobs.call("message.send", { chatId, clientId: "1", body: "hi" });
  await eventually(() => expect(bodiesOf(laptop)).toEqual(["hi"]));
  expect(bodiesOf(phone)).toEqual([]);
});

test("D7 a thousand pipelined sends on one socket are stored, acknowledged and delivered, all in order", async () => {
  const { chatId, phone, laptop, bobs } = await aScene();
  const bodies = Array.from({ length: 1_000 }, (_, index) => String(index));
  const answers = await Promise.all(
    bodies.map((body) => phone.call("message.send", { chatId, clientId: body, body })),
  );
  expect(answers.map(({ message }) => message.seq)).toEqual(bodies.map((_, index) => index + 1));
  await eventually(() => expect(bodiesOf(bobs)).toHaveLength(1_000));
  await eventually(() => expect(bodiesOf(laptop)).toHaveLength(1_000));
  expect(bodiesOf(bobs)).toEqual(bodies);
  expect(bodiesOf(laptop)).toEqual(bodies);
  expect(bodiesOf(phone)).toEqual([]);
});

test("messages of both nodes at once arrive everywhere in one order, without a gap", async () => {
  const { ann, chatId, phone, laptop, bobs } = await aScene();
  const watcher = await network.one.connect(await network.aDevice(ann));
  const send = (device: Device, prefix: string) =>
    Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        device.call("message.send", { chatId, clientId: `${prefix}${n}`, body: `${prefix}${n}` }),
      ),
    );
  await Promise.all([send(phone, "a"), send(laptop, "b"), send(bobs, "c")]);
  await eventually(() => expect(watcher.revs(chatId)).toHaveLength(300));
  expect(watcher.revs(chatId)).toEqual(Array.from({ length: 300 }, (_, index) => index + 2));
});

test("a text of 16 KiB, which no NOTIFY holds, arrives on the other node", async () => {
  const { chatId, phone, bobs } = await aScene();
  const body = "€".repeat(5_461);
  await phone.call("message.send", { chatId, clientId: "1", body });
  await eventually(() => expect(bodiesOf(bobs)).toEqual([body]));
});

test("R1 all the sender's devices are told once that the recipient has read", async () => {
  const { bob, chatId, phone, laptop, bobs } = await aScene();
  await phone.call("message.send", { chatId, clientId: "1", body: "hi" });
  await Promise.all([1, 1, 1].map((seq) => bobs.call("chat.read", { chatId, seq })));
  await bobs.call("message.send", { chatId, clientId: "2", body: "fence" });
  await eventually(() => expect([phone, laptop].map(bodiesOf)).toEqual([["fence"], ["hi", "fence"]]));
  for (const device of [phone, laptop]) {
    const told = device.received.filter(({ data }) => "readByAllSeq" in data);
    const marks = [{ userId: bob.id, lastReadSeq: 1 }];
    expect(told).toEqual([{ event: "chat.marksMoved", data: { chatId, marks, readByAllSeq: 1 } }]);
  }
});

test("C7 who is added, or put into a new chat, hears of it at once on every node", async () => {
  const { ann, bobs, phone } = await aScene();
  const [eve] = await network.people("Eve");
  const eves = await Promise.all([network.one.connect(eve), network.other.connect(eve)]);
  const chat = await network.aGroup([ann]);
  await phone.call("member.add", { chatId: chat.id, userId: eve.id });
  await phone.call("message.send", { chatId: chat.id, clientId: "1", body: "welcome" });
  const { chat: direct } = await bobs.call("chat.create", { kind: "direct", userId: eve.id });
  for (const device of eves) {
    await eventually(() => {
      expect(device.revs(chat.id)).toEqual([2, 3, 4]);
      expect(device.revs(direct.id)).toEqual([1]);
    });
  }
});

test("C6 whoever leaves on one device is told on the others, and hears nothing more", async () => {
  const { chatId, phone, laptop, bobs } = await aScene();
  const fence = await phone.call("chat.create", { kind: "group", title: "Fence" });
  await laptop.call("chat.leave", { chatId });
  await bobs.call("message.send", { chatId, clientId: "1", body: "gone?" });
  await bobs.call("chat.read", { chatId, seq: 1 });
  // Not 2, that Bob is owner now: who is removed hears of his removal alone.
  await eventually(() => expect(phone.revs(chatId)).toEqual([3]));
  await phone.call("message.send", { chatId: fence.chat.id, clientId: "1", body: "fence" });
  await eventually(() => expect(bodiesOf(laptop)).toEqual(["fence"]));
  expect(bodiesOf(phone)).toEqual([]);
  expect(phone.received.filter(({ event }) => event === "chat.marksMoved")).toEqual([]);
});

test("a node that lost its connection to the bus misses nothing: messages, read marks, new chats, ended sessions", async () => {
  const { ann, chatId, phone, bobs, bob } = await aScene();
  const doomed = await network.aDevice(bob);
  const doomedDevice = await network.other.connect(doomed);
  const added = await network.aGroup([ann]);
  // Nothing is heard between these two: what happens now, the other node learns from Postgres alone.
  await cutListeners(network.core.db.pool);
  await phone.call("message.send", { chatId, clientId: "1", body: "unheard" });
  await phone.call("chat.read", { chatId, seq: 1 });
  await phone.call("member.add", { chatId: added.id, userId: bob.id });
  await doomed.call("account.logout", {});
  await eventually(() => {
    expect(bodiesOf(bobs)).toEqual(["unheard"]);
    expect(bobs.received.map(({ data }) => "chatId" in data && data.chatId)).toContain(added.id);
    expect(doomedDevice.socket.connected).toBe(false);
    const marks = expect.arrayContaining([{ userId: ann.id, lastReadSeq: 1 }]);
    const data = expect.objectContaining({ chatId, marks });
    expect(bobs.received).toContainEqual({ event: "chat.marksMoved", data });
  });
});

test("A7 signing out ends the sockets of that device on every node, and no others", async () => {
  const { ann, phone, laptop } = await aScene();
  const sameDevice = await network.other.connect(ann);
  await phone.call("account.logout", {});
  await eventually(() =>
    expect([phone, sameDevice].map(({ socket }) => socket.connected)).toEqual([false, false]),
  );
  expect(eventsOf(sameDevice)).toEqual(["session.revoked"]);
  expect(laptop.socket.connected).toBe(true);
  await expect(network.one.connect(ann)).rejects.toMatchObject({ data: { code: "unauthenticated" } });
});

test("A7 a device that is revoked from another loses its sockets on every node, and is let in no more", async () => {
  const { ann, phone, laptop } = await aScene();
  const lost = await network.aDevice(ann);
  const lostSockets = await Promise.all([network.one.connect(lost), network.other.connect(lost)]);
  const { sessions } = await phone.call("session.list", {});
  expect(sessions.map(({ id }) => id)).toContain(lost.actor.sessionId);
  await phone.call("session.revoke", { sessionId: lost.actor.sessionId });
  await eventually(() => expect(lostSockets.map(({ socket }) => socket.connected)).toEqual([false, false]));
  expect([phone, laptop].map(({ socket }) => socket.connected)).toEqual([true, true]);
  await expect(network.one.connect(lost)).rejects.toMatchObject({ data: { code: "unauthenticated" } });
});

test("I16 a session that ends without a word of the bus, or expires, soon loses its sockets", async () => {
  const { ann, phone, laptop } = await aScene();
  const end = "UPDATE sessions SET expires_at = now() WHERE id = $1";
  await network.core.db.pool.query(end, [ann.actor.sessionId]);
  await eventually(() => expect(phone.socket.connected).toBe(false));
  expect(eventsOf(phone)).toEqual(["session.revoked"]);
  expect(laptop.socket.connected).toBe(true);
});

test("I16 a session that outlived the shutting out of its person soon loses its sockets", async () => {
  const [ann] = await network.people("Ann");
  const phone = await network.one.connect(ann);
  const shutOut = "UPDATE users SET deactivated_at = now() WHERE id = $1";
  await network.core.db.pool.query(shutOut, [ann.id]);
  await eventually(() => expect(phone.socket.connected).toBe(false));
  expect(eventsOf(phone)).toEqual(["session.revoked"]);
});

test("who shares many chats with somebody hears once what became of him, on every node, and so do his own devices", async () => {
  const [ann, bob] = await network.people("Ann", "Bob");
  for (let count = 0; count < 20; count += 1) await network.aGroup([ann, bob]);
  const [phone, laptop, bobs] = await Promise.all([
    network.one.connect(ann),
    network.other.connect(await network.aDevice(ann)),
    network.other.connect(bob),
  ]);
  const namesHeard = ({ received }: Device) =>
    received.flatMap((push) => (push.event === "user.updated" ? [push.data.user.name] : []));
  for (const name of ["Anna", "Anne"]) {
    await phone.call("me.update", { name });
    await eventually(() =>
      expect([phone, laptop, bobs].map((each) => namesHeard(each).at(-1))).toEqual([name, name, name]),
    );
  }
  expect([phone, laptop, bobs].map(namesHeard)).toEqual([
    ["Anna", "Anne"],
    ["Anna", "Anne"],
    ["Anna", "Anne"],
  ]);
});
