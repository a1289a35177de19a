import { afterAll, beforeAll, expect, test } from "vitest";
import type { Change } from "../change.ts";
import { newId } from "../new-id.ts";
import { aChange } from "../testing/a-change.ts";
import { eventually } from "../testing/eventually.ts";
import { startRedisCluster, type TestRedisCluster } from "../testing/start-redis-cluster.ts";
import type { Bus } from "./bus.ts";
import { testBus } from "./bus-suite.ts";
import { createRedisBus } from "./redis-bus.ts";

const CHANNEL = "parley:changes";

let cluster: TestRedisCluster;
let owner: number;
beforeAll(async () => {
  cluster = await startRedisCluster();
  owner = await cluster.ownerOf(CHANNEL);
});
afterAll(() => cluster.stop());

// What the driver does with one Redis, at the node that has the channel.
testBus({
  url: () => cluster.nodes[owner]?.url ?? "",
  create: createRedisBus,
  deadUrl: "redis://127.0.0.1:1",
  deadSentence: /^Redis at 127\.0\.0\.1:1, which is the bus, cannot be used: .*ECONNREFUSED.*\.$/,
  cutListeners: async () => Number(await cluster.clients[owner]?.client("KILL", "TYPE", "pubsub")),
  async say(payload) {
    await cluster.clients[owner]?.spublish(CHANNEL, payload);
  },
  takesLongTexts: true,
});

type Ear = { bus: Bus; heard: Change[]; gaps: () => number };

async function aProcess(index: number): Promise<Ear> {
  const bus = createRedisBus({ url: cluster.nodes[index]?.url ?? "", hearsOthers: true, beatMs: 300 });
  const heard: Change[] = [];
  let gaps = 0;
  bus.subscribe({ onChanges: (changes) => heard.push(...changes), onGap: () => gaps++ });
  await eventually(() => expect(gaps).toBe(1));
  return { bus, heard, gaps: () => gaps };
}

/** Publishes until some of it is heard. */
async function reaches(from: Ear, to: Ear): Promise<void> {
  const name = newId<string>();
  await eventually(() => {
    from.bus.publish([aChange(name)]);
    expect(JSON.stringify(to.heard)).toContain(name);
  });
}

test("processes that were told of different nodes meet at the one that has the channel, and burden no other", async () => {
  const ears = await Promise.all([0, 1, 2].map(aProcess));
  const change = aChange();
  ears[0]?.bus.publish([change]);
  for (const { heard } of ears) await eventually(() => expect(heard).toEqual([change]));
  const counts = await Promise.all(
    cluster.clients.map(async (client) => {
      const [, sharded] = (await client.call("PUBSUB", "SHARDNUMSUB", CHANNEL)) as [string, number];
      const plain = (await client.pubsub("CHANNELS")) as string[];
      return [sharded, plain.length];
    }),
  );
  expect(counts).toEqual([0, 1, 2].map((index) => [index === owner ? 3 : 0, 0]));
  await Promise.all(ears.map(({ bus }) => bus.close()));
});

test("when the channel moves to another node, or its node dies and is back, all find it again and report a gap", async () => {
  const ears = await Promise.all([aProcess((owner + 1) % 3), aProcess((owner + 2) % 3)]);
  const [one, other] = ears;
  if (!one || !other) throw new Error("there are two");
  await reaches(one, other);
  const gapsBefore = other.gaps();
  await cluster.move(CHANNEL, (owner + 1) % 3);
  await reaches(one, other);
  expect(other.gaps()).toBeGreaterThan(gapsBefore);
  const home = cluster.nodes[(owner + 1) % 3];
  await home?.kill();
  await eventually(() => expect([one.bus.trouble(), other.bus.trouble()]).not.toContain(null));
  await home?.start();
  await reaches(one, other);
  await eventually(() => expect([one.bus.trouble(), other.bus.trouble()]).toEqual([null, null]));
  await Promise.all(ears.map(({ bus }) => bus.close()));
});
