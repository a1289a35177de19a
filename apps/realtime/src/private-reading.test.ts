import { cutListeners } from "@parley/core/testing/cut-listeners";
import { eventually } from "@parley/core/testing/eventually";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Device } from "./testing/connect.ts";
import { expectReplay } from "./testing/expect-replay.ts";
import { openPlain } from "./testing/open-plain.ts";
import { bearer } from "./testing/plain-world.ts";
import { createNetwork, type Network } from "./testing/start-nodes.ts";

let network: Network;
beforeAll(async () => {
  network = await createNetwork();
});
afterAll(() => network.close());

/** Ann on both nodes, Eve on a plain socket, and on both nodes Bob, who gives no receipts since he has read one message. */
async function aScene() {
  const [ann, bob, eve] = await network.people("Ann", "Bob", "Eve");
  const { id: chatId } = await network.aGroup([ann, bob, eve]);
  const { id: directId } = await network.aDirectChat(ann, bob);
  const [anns, laptop, bobs, tablet, plain] = await Promise.all([
    network.one.connect(ann),
    network.other.connect(ann),
    network.one.connect(bob),
    network.other.connect(bob),
    openPlain(network.other.port, bearer(eve.accessToken)),
  ]);
  await plain.call("me.get");
  for (const id of [chatId, directId])
    for (const body of ["1", "2", "3"]) await anns.call("message.send", { chatId: id, clientId: body, body });
  for (const id of [chatId, directId]) await bobs.call("chat.read", { chatId: id, seq: 1 });
  await bobs.call("me.update", { hasReceipts: false });
  const wires = { one: wireOf(anns), other: wireOf(laptop), plain: plain.frames };
  return { ann, bob, chatId, directId, anns, laptop, bobs, tablet, wires, plain };
}

/** All that comes over a device's connection from now on, as it comes. */
function wireOf({ socket }: Device): unknown[] {
  const packets: unknown[] = [];
  socket.io.engine.on("packet", ({ type, data }) => type === "message" && packets.push(data));
  return packets;
}

test("who gives no receipts reads, and nothing of it is on anybody else's wire, on two nodes, while the bus breaks", async () => {
  const { bob, chatId, directId, anns, laptop, bobs, tablet, wires, plain } = await aScene();
  const hasAll = (body: string) => () => {
    for (const wire of [wires.other, wires.plain]) expect(JSON.stringify(wire)).toContain(body);
  };
  await anns.call("message.send", { chatId: directId, clientId: "before", body: "to him alone" });
  await eventually(() => expect(JSON.stringify(wires.other)).toContain("to him alone"));
  await anns.call("message.send", { chatId, clientId: "before", body: "before he reads" });
  await eventually(hasAll("before he reads"));
  const { chats } = await anns.call("chat.list", {});
  const from = { one: wires.one.length, other: wires.other.length, plain: wires.plain.length };
  for (const id of [chatId, directId]) {
    for (const seq of [2, 3, 3]) await bobs.call("chat.read", { chatId: id, seq });
    await eventually(() => expect(readIn(tablet)).resolves.toContainEqual({ chatId: id, lastReadSeq: 3 }));
  }
  await anns.call("message.send", { chatId, clientId: "after", body: "after he read" });
  await eventually(hasAll("after he read"));
  // The sender's own device gets its answer, the others the message, and nobody anything else.
  expect(newsIn(wires.one.slice(from.one))).toHaveLength(1);
  expect(newsIn(wires.other.slice(from.other))).toHaveLength(1);
  expect(newsIn(plain.frames.slice(from.plain))).toMatchObject([{ event: "message.created" }]);
  await cutListeners(network.core.db.pool);
  await bobs.call("chat.read", { chatId, seq: 4 });
  // What a node reads once the bus is back, whatever it had missed.
  await eventually(hasAll("readByAllSeq"));
  await anns.call("message.send", { chatId, clientId: "cut", body: "since the bus broke" });
  await eventually(hasAll("since the bus broke"));
  const told = JSON.stringify([...anns.received, ...laptop.received, ...plain.frames]);
  const marks = told.matchAll(RegExp(`"userId":"${bob.id}","lastReadSeq":(\\d+)`, "g"));
  expect(new Set(marks.map(([, seq]) => seq))).toEqual(new Set(["1"]));
  const byAll = told.matchAll(/"chatId":"([^"]+)","marks":\[[^\]]*\],"readByAllSeq":(\d+)/g);
  const known = chats.map(({ id, readByAllSeq }) => [id, String(readByAllSeq)]);
  for (const [, id, seq] of byAll) expect(known).toContainEqual([id, seq]);
});

/**
 * Who comes and goes is told when it is known, which can be later. And whenever a node may have missed something, if
 * only because the machine stood still, it tells again how far everybody has read: that is looked at in the end.
 */
const newsIn = (wire: unknown[]) =>
  wire.filter((frame) => !/presence\.changed|chat\.marksMoved|me\.changed/.test(JSON.stringify(frame)));

/** What a device finds of its person's own read marks. */
async function readIn(device: Device) {
  expect(device.received.map(({ event }) => event)).toContain("me.changed");
  const { memberships } = await device.call("me.changes", { since: 0 });
  return memberships.map(({ chatId, lastReadSeq }) => ({ chatId, lastReadSeq }));
}

type Scene = Awaited<ReturnType<typeof aScene>>;

const deeds: Record<string, (scene: Scene, n: number) => Promise<unknown>> = {
  bobReads: ({ bobs, chatId }, n) => bobs.call("chat.read", { chatId, seq: n }),
  bobReadsDirect: ({ bobs, directId }, n) => bobs.call("chat.read", { chatId: directId, seq: n }),
  annReadsDirect: ({ anns, directId }, n) => anns.call("chat.read", { chatId: directId, seq: n }),
  bobSends: ({ bobs, chatId }, n) => bobs.call("message.send", { chatId, clientId: `b${n}`, body: `${n}` }),
  bobAnswers: ({ bobs, directId }, n) =>
    bobs.call("message.send", { chatId: directId, clientId: `b${n}`, body: `${n}` }),
  annSends: ({ anns, chatId }, n) => anns.call("message.send", { chatId, clientId: `a${n}`, body: `${n}` }),
  annEdits: ({ anns, chatId }, n) => anns.call("message.edit", { chatId, seq: 1, body: `edited ${n}` }),
  bobShows: ({ bobs }) => bobs.call("me.update", { hasReceipts: true }),
  bobHides: ({ bobs }) => bobs.call("me.update", { hasReceipts: false }),
  bobRenames: ({ bobs, chatId }, n) => bobs.call("chat.update", { chatId, title: `Group ${n}` }),
  busBreaks: () => cutListeners(network.core.db.pool),
};

test("I11, I12 whoever gives receipts or not, everybody's snapshot with the pushes is a fresh snapshot", async () => {
  const Deeds = fc.array(fc.constantFrom(...Object.keys(deeds)), { minLength: 10, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(Deeds, async (names) => {
      const scene = await aScene();
      const { ann, bob } = scene;
      const watched = await Promise.all([network.one.connect(ann), network.other.connect(ann), scene.tablet]);
      const ofBob = await network.other.connect(await network.aDevice(bob));
      await expectReplay([...watched, ofBob], () =>
        Promise.allSettled(names.map((name, n) => deeds[name]?.(scene, n))),
      );
    }),
    // A race does not shrink.
    { numRuns: 6, endOnFailure: true },
  );
});
