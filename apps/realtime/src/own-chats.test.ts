import { openCore } from "@parley/core";
import { cutListeners } from "@parley/core/testing/cut-listeners";
import { eventually } from "@parley/core/testing/eventually";
import { createWorld, TEST_SECRET, type World } from "@parley/core/testing/world";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { startNode } from "./testing/start-nodes.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** A node, and what it asks Postgres. */
async function aWatchedNode() {
  const core = openCore({
    databaseUrl: world.url,
    secret: TEST_SECRET,
    rateLimitFactor: 1_000_000,
    realtime: { url: null, port: 0 },
    hearsOthers: true,
  });
  const query = vi.spyOn(core.db.pool, "query");
  let gaps = 0;
  core.bus.subscribe({ onChanges: () => {}, onGap: () => gaps++ });
  const node = await startNode(world.url, core);
  onTestFinished(node.close);
  return { ...node, gaps: () => gaps, asked: () => JSON.stringify(query.mock.calls) };
}

test("a node holds the chats of its own people alone: of others it asks nothing, also when the bus has lost something", async () => {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const [{ id: theirs }, { id: shared }] = await Promise.all([
    world.aGroup([ann, eve]),
    world.aGroup([ann, bob]),
  ]);
  const [busy, quiet] = await Promise.all([aWatchedNode(), aWatchedNode()]);
  const [anns, bobs] = await Promise.all([busy.connect(ann), quiet.connect(bob)]);
  const sendToBoth = async (clientId: string) => {
    for (const chatId of [theirs, shared]) await anns.call("message.send", { chatId, clientId, body: "hi" });
  };
  await sendToBoth("1");
  await eventually(() => expect(bobs.revs(shared)).toHaveLength(1));
  const gaps = quiet.gaps();
  await cutListeners(world.core.db.pool);
  await sendToBoth("2");
  await eventually(() => expect(quiet.gaps()).toBeGreaterThan(gaps));
  await eventually(() => expect(bobs.revs(shared)).toHaveLength(2));
  expect(quiet.asked()).toContain(shared);
  expect(quiet.asked()).not.toContain(theirs);
  // Until one of its own is in it.
  await anns.call("member.add", { chatId: theirs, userId: bob.id });
  await anns.call("message.send", { chatId: theirs, clientId: "3", body: "welcome" });
  await eventually(() => expect(JSON.stringify(bobs.received)).toContain("welcome"));
  expect(quiet.asked()).toContain(theirs);
});
