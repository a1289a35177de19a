import { Redis } from "ioredis";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "../testing/eventually.ts";
import { startRedis, type TestRedis } from "../testing/start-redis.ts";
import { testBus } from "./bus-suite.ts";
import { createRedisBus } from "./redis-bus.ts";

let server: TestRedis;
let redis: Redis;
beforeAll(async () => {
  server = await startRedis();
  redis = new Redis(server.url);
});
afterAll(async () => {
  redis.disconnect();
  await server.stop();
});

testBus({
  url: () => server.url,
  create: createRedisBus,
  deadUrl: "redis://127.0.0.1:1",
  deadSentence: /^Redis at 127\.0\.0\.1:1, which is the bus, cannot be used: .*ECONNREFUSED.*\.$/,
  cutListeners: () => redis.client("KILL", "TYPE", "pubsub") as Promise<number>,
  async say(payload) {
    await redis.publish("parley:changes", payload);
  },
  takesLongTexts: true,
});

test("a Redis that was frozen, killed and is back is used again by the same processes", async () => {
  const own = await startRedis();
  const [one, other] = [true, true].map((hearsOthers) =>
    createRedisBus({ url: own.url, hearsOthers, beatMs: 300 }),
  );
  if (!one || !other) throw new Error("there are two");
  const heard: unknown[] = [];
  other.subscribe({ onChanges: (changes) => heard.push(...changes), onGap: () => {} });
  const isWell = () => expect([one.trouble(), other.trouble()]).toEqual([null, null]);
  await eventually(isWell);
  own.freeze();
  await eventually(() => expect(other.trouble()).toMatch(/does not answer\.$/));
  own.thaw();
  await eventually(isWell);
  await own.kill();
  await eventually(() => expect(other.trouble()).toMatch(/ECONNREFUSED/));
  await own.start();
  await eventually(isWell);
  one.publish([{ scope: "session", sessionId: "it" as never }]);
  await eventually(() => expect(heard).toHaveLength(1));
  await Promise.all([one.close(), other.close(), own.stop()]);
});

test("a password that is wrong is told as what it is, and not shown", async () => {
  const own = await startRedis({ settings: ["--requirepass", "secret-word"] });
  const url = own.url.replace("//", "//:wrong-word@");
  const bus = createRedisBus({ url, hearsOthers: true });
  await eventually(() => expect(bus.trouble()).toMatch(/WRONGPASS/));
  expect(bus.trouble()).not.toContain("wrong-word");
  await Promise.all([bus.close(), own.stop()]);
});
