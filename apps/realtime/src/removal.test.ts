import { setTimeout as sleep } from "node:timers/promises";
import type { OpenCore } from "@parley/core";
import type { Person } from "@parley/core/testing/a-person";
import { eventually } from "@parley/core/testing/eventually";
import { interleave } from "@parley/core/testing/interleave";
import { createWorld, type World } from "@parley/core/testing/world";
import type { ChatId } from "@parley/protocol";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type Device, eventsOf } from "./testing/connect.ts";
import { coreWith, startNode } from "./testing/start-nodes.ts";
import { createTestBuses } from "./testing/test-bus.ts";

/** What the bus may have missed is read in less. */
const READING_MS = 200;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const say = (device: Pick<Device, "call">, chatId: ChatId, body: string) =>
  device.call("message.send", { chatId, clientId: body, body });

/** Ann's node, and another one whose bus can be frozen. @param disturb makes another core of the other node's */
async function twoNodes(disturb: (core: OpenCore) => OpenCore = (core) => core) {
  const createBus = createTestBuses();
  const buses = [createBus(), createBus()] as const;
  const one = await startNode(world.url, coreWith(buses[0], world.url));
  const other = await startNode(world.url, disturb(coreWith(buses[1], world.url)));
  onTestFinished(async () => {
    await Promise.all([one.close(), other.close()]);
  });
  return { one, other, bus: buses[1] };
}

/** Ann on one node; Bob, who will be removed, and Eve on the other one. */
async function aScene() {
  const nodes = await twoNodes();
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aGroup([ann, bob, eve]);
  const devices = await Promise.all([
    nodes.one.connect(ann),
    nodes.other.connect(bob),
    nodes.other.connect(eve),
  ]);
  const [anns, bobs, eves] = devices;
  return { ...nodes, bob, chatId, anns, bobs, eves };
}

const ofChat = ({ received }: Device, chatId: ChatId) =>
  received.filter(({ data }) => "chatId" in data && data.chatId === chatId).map(({ event }) => event);

test("I14 with the bus frozen a removed member gets nothing but that he was removed", async () => {
  const { chatId, bob, anns, bobs, eves, bus } = await aScene();
  bus.freeze();
  await anns.call("member.remove", { chatId, userId: bob.id });
  await say(anns, chatId, "he must not see this");
  await eves.call("chat.read", { chatId, seq: 1 });
  await say(eves, chatId, "nor this");
  await eventually(() => expect(eves.revs(chatId)).toEqual([2, 3, 4]));
  await eventually(() => expect(bobs.revs(chatId)).toEqual([2]));
  bus.thaw();
  await say(anns, chatId, "nor that");
  await eventually(() => expect(eves.revs(chatId)).toEqual([2, 3, 4, 6]));
  expect(ofChat(bobs, chatId)).toEqual(["member.removed"]);
});

test("I14 news outside the log do not reach a removed member either", async () => {
  const { chatId, bob, anns, bobs, eves, bus } = await aScene();
  await say(anns, chatId, "hi");
  await eventually(() => expect(bobs.revs(chatId)).toEqual([2]));
  bus.freeze();
  await anns.call("member.remove", { chatId, userId: bob.id });
  await eves.call("chat.read", { chatId, seq: 1 });
  await eves.call("me.update", { about: "not for Bob" });
  await eventually(() => expect(ofChat(eves, chatId)).toContain("chat.marksMoved"));
  await eventually(() => expect(eves.received.map(({ event }) => event)).toContain("user.updated"));
  // His removal was read from the log, for the news waits until clients know who is in the chat.
  await eventually(() => expect(eventsOf(bobs)).toEqual(["message.created", "member.removed"]));
});

test("I11 who is added while nobody here listens hears of it, although somebody came in before the bus told", async () => {
  const { one, other, bus } = await twoNodes();
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aGroup([ann, eve]);
  const [anns, bobs] = await Promise.all([one.connect(ann), other.connect(bob)]);
  bus.freeze();
  await anns.call("member.add", { chatId, userId: bob.id });
  // With her the other node begins to track the chat, as it is now.
  const eves = await other.connect(eve);
  bus.thaw();
  await eventually(() => expect(ofChat(bobs, chatId)).toEqual(["chat.created"]));
  await say(anns, chatId, "welcome");
  for (const device of [bobs, eves])
    await eventually(() => expect(ofChat(device, chatId)).toContain("message.created"));
});

test("I10 what the bus brings late of a chat that a node has left is not told again", async () => {
  const { one, other, bus } = await twoNodes();
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann, bob]);
  const [anns, bobs] = await Promise.all([one.connect(ann), other.connect(bob)]);
  bus.freeze();
  await anns.call("member.remove", { chatId, userId: bob.id });
  bus.gap();
  await eventually(() => expect(bobs.revs(chatId)).toEqual([2]));
  bus.thaw();
  await anns.call("member.add", { chatId, userId: bob.id });
  await say(anns, chatId, "welcome back");
  await eventually(() => expect(eventsOf(bobs).at(-1)).toBe("message.created"));
  expect(ofChat(bobs, chatId).filter((event) => event === "member.removed")).toHaveLength(1);
  const revs = bobs.revs(chatId);
  expect(revs).toEqual([...new Set(revs)].sort((a, b) => a - b));
});

/** Bob connects to the other node, and something happens just before his chats are read, or after and before he is let in. */
async function connectWhile(
  when: "before" | "after",
  happen: (scene: { anns: Device; bob: Person; chatId: ChatId }) => Promise<unknown>,
) {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aGroup([ann, bob, eve]);
  const devices: Device[] = [];
  const { one, other } = await twoNodes((core) =>
    interleave(core, {
      [when]: ["list_heads_of_entering", bob.id],
      happen: () => happen({ anns: devices[0] as Device, bob, chatId }),
    }),
  );
  devices.push(await one.connect(ann), await other.connect(eve));
  const [anns, eves] = devices as [Device, Device];
  return { chatId, anns, eves, connecting: other.connect(bob) };
}

test("I15 who is removed while his handshake is under way is not let in", async () => {
  const { chatId, anns, eves, connecting } = await connectWhile("after", async (scene) => {
    await scene.anns.call("member.remove", { chatId: scene.chatId, userId: scene.bob.id });
    await eventually(() => expect(eves.revs(scene.chatId)).toEqual([2, 3]));
  });
  const bobs = await connecting;
  await say(anns, chatId, "he must not see this");
  await eventually(() => expect(eves.revs(chatId)).toEqual([2, 3, 4]));
  expect(ofChat(bobs, chatId)).toEqual([]);
});

test("I16 a session that ends while its handshake is under way is not let in", async () => {
  const { connecting } = await connectWhile("before", ({ bob }) => bob.call("account.logout", {}));
  await expect(connecting).rejects.toMatchObject({ data: { code: "unauthenticated" } });
});

test("I16 one that ends a moment later, without a word of the bus, soon loses its socket", async () => {
  const { connecting } = await connectWhile("after", ({ bob }) => bob.call("account.logout", {}));
  const bobs = await connecting;
  await eventually(() => expect(bobs.socket.connected).toBe(false));
  expect(eventsOf(bobs)).toEqual(["session.revoked"]);
});

test("who ends his own session gets his answer, also where the end is read before the answer is out", async () => {
  const [ann] = await world.people("Ann");
  const { other, bus } = await twoNodes((core) => ({
    ...core,
    rateLimits: {
      ...core.rateLimits,
      async during(attempt, work) {
        const result = await core.rateLimits.during(attempt, work);
        bus.gap();
        await sleep(READING_MS);
        return result;
      },
    },
  }));
  const device = await other.connect(ann);
  expect(await device.ask("account.logout", {})).toEqual({ ok: true, data: {} });
  await eventually(() => expect(device.socket.connected).toBe(false));
});

test("who connects while a room is being fixed stays in it", async () => {
  const [ann, bob, eve, joe] = await world.people("Ann", "Bob", "Eve", "Joe");
  const { id: chatId } = await world.aGroup([ann, bob, eve]);
  const bobs: Device[] = [];
  const { one, other } = await twoNodes((core) =>
    interleave(core, {
      after: "list_active_members",
      happen: async () => void bobs.push(await other.connect(bob)),
    }),
  );
  const [anns, eves] = await Promise.all([one.connect(ann), other.connect(eve)]);
  await anns.call("member.add", { chatId, userId: joe.id });
  await eventually(() => expect(eves.revs(chatId)).toEqual([2, 3]));
  await say(anns, chatId, "hi");
  await eventually(() => expect(eves.revs(chatId)).toEqual([2, 3, 4]));
  expect(bobs[0]?.revs(chatId)).toContain(4);
});
