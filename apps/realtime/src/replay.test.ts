import { cutListeners } from "@parley/core/testing/cut-listeners";
import { inputFrom } from "@parley/core/testing/input-from";
import { operationNames } from "@parley/protocol";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { expectReplay } from "./testing/expect-replay.ts";
import { replayActs } from "./testing/replay-acts.ts";
import type { Act } from "./testing/replay-row.ts";
import { aReplayScene, type ReplayScene } from "./testing/replay-scene.ts";
import { createNetwork, type Network } from "./testing/start-nodes.ts";

let network: Network;
beforeAll(async () => {
  network = await createNetwork();
});
afterAll(() => network.close());

async function aScene(): Promise<ReplayScene> {
  const scene = await aReplayScene(network);
  onTestFinished(scene.close);
  return scene;
}

const acts = operationNames.flatMap((name) => {
  const act = replayActs[name];
  return act === "reads" ? [] : [{ name, act }];
});
const reading = operationNames.filter((name) => replayActs[name] === "reads");

test.each<{ name: string; act: Act }>(acts)(
  "I12 after $name everybody's snapshot with the pushes is a fresh snapshot",
  async ({ act }) => {
    const scene = await aScene();
    await expectReplay(scene.watching, () => act(scene));
  },
);

test("I12 after whatever only reads it still is the same", async () => {
  const scene = await aScene();
  const { ann, chatId, people } = scene;
  await expectReplay(scene.watching, async () => {
    for (const name of reading) {
      const answer = await ann.ask(name, inputFrom(name, { chatId, target: people.bob }));
      expect([name, answer]).toEqual([name, expect.objectContaining({ ok: true })]);
    }
  });
});

/** What nobody hears of, because the bus breaks just then, is to be told all the same. */
const unheard: Record<string, Act> = {
  "a message that was hidden": async ({ ann, bob, chatId }) => {
    await ann.call("message.hide", { chatId, seq: 1 });
    await bob.call("message.hide", { chatId, seq: 2 });
  },
  "a removal and a return, after which one sees less": async ({ ann, chatId, people: { bob, eve } }) => {
    for (const { id: userId } of [bob, eve]) await ann.call("member.remove", { chatId, userId });
    await ann.call("message.send", { chatId, clientId: "1", body: "in between" });
    for (const { id: userId } of [bob, eve]) await ann.call("member.add", { chatId, userId });
  },
  "a removal and a return, after which one sees more": async ({ ann, chatId, people: { nia, rob } }) => {
    for (const { id: userId } of [nia, rob]) await ann.call("member.remove", { chatId, userId });
    await ann.call("chat.update", { chatId, hasOpenHistory: true });
    for (const { id: userId } of [nia, rob]) await ann.call("member.add", { chatId, userId });
  },
  "a draft, a block, settings and a read mark": async ({ ann, chatId, people }) => {
    await ann.call("draft.set", { chatId, body: "wait", baseVersion: 0 });
    await ann.call("user.block", { userId: people.bob.id });
    await ann.call("chat.setMine", { chatId, isArchived: true });
    await ann.call("chat.read", { chatId, seq: 4 });
  },
};

test.each(Object.entries(unheard))("I12 I27 %s comes through although the bus breaks", async (_what, act) => {
  const scene = await aScene();
  await expectReplay(scene.watching, async () => {
    await cutListeners(network.core.db.pool);
    await act(scene);
  });
});
