import { cutListeners } from "@parley/core/testing/cut-listeners";
import * as fc from "fast-check";
import { afterAll, beforeAll, test } from "vitest";
import { expectReplay } from "./testing/expect-replay.ts";
import { aReplayScene, type ReplayScene } from "./testing/replay-scene.ts";
import { createNetwork, type Network } from "./testing/start-nodes.ts";

let network: Network;
beforeAll(async () => {
  network = await createNetwork();
});
afterAll(() => network.close());

/** What somebody may do at any moment. Some of it is refused, which changes nothing. */
const deeds: Record<string, (scene: ReplayScene, n: number) => Promise<unknown>> = {
  annSends: ({ ann, chatId }, n) => ann.call("message.send", { chatId, clientId: `a${n}`, body: `${n}` }),
  bobSends: ({ bob, chatId }, n) => bob.call("message.send", { chatId, clientId: `b${n}`, body: `${n}` }),
  bobReads: ({ bob, chatId }, n) => bob.call("chat.read", { chatId, seq: n }),
  annReads: ({ ann, chatId }, n) => ann.call("chat.read", { chatId, seq: n }),
  joeComes: ({ ann, chatId, people }) => ann.call("member.add", { chatId, userId: people.joe.id }),
  joeGoes: ({ ann, chatId, people }) => ann.call("member.remove", { chatId, userId: people.joe.id }),
  bobGoes: ({ ann, chatId, people }) => ann.call("member.remove", { chatId, userId: people.bob.id }),
  bobComes: ({ ann, chatId, people }) => ann.call("member.add", { chatId, userId: people.bob.id }),
  robIsBanned: ({ adam, chatId, people }) => adam.call("member.ban", { chatId, userId: people.rob.id }),
  robComes: ({ adam, chatId, people }) => adam.call("member.add", { chatId, userId: people.rob.id }),
  annEdits: ({ ann, chatId }, n) => ann.call("message.edit", { chatId, seq: 1, body: `edited ${n}` }),
  annDeletes: ({ ann, chatId }, n) => ann.call("message.delete", { chatId, seq: n + 1 }),
  bobReacts: ({ bob, chatId }) => bob.call("message.react", { chatId, seq: 1, emoji: "👍" }),
  bobHides: ({ bob, chatId }, n) => bob.call("message.hide", { chatId, seq: n }),
  bobPins: ({ bob, chatId }, n) => bob.call("chat.setMine", { chatId, isPinned: n % 2 === 0 }),
  historyCloses: ({ ann, chatId }) => ann.call("chat.update", { chatId, hasOpenHistory: false }),
  historyOpens: ({ ann, chatId }) => ann.call("chat.update", { chatId, hasOpenHistory: true }),
  busBreaks: () => cutListeners(network.core.db.pool),
};

const Story = fc.array(fc.constantFrom(...Object.keys(deeds)), { minLength: 10, maxLength: 40 });

test("I11 whatever happens at once on two nodes, and when the bus breaks, everybody converges", async () => {
  await fc.assert(
    fc.asyncProperty(Story, async (story) => {
      const scene = await aReplayScene(network);
      await expectReplay(scene.watching, () =>
        Promise.allSettled(story.map((deed, n) => deeds[deed]?.(scene, n))),
      );
      scene.close();
    }),
    // A race does not shrink.
    { numRuns: 4, endOnFailure: true },
  );
});
