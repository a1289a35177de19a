import { createTestDatabase, type TestDatabase } from "@parley/db/testing";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { newId } from "../new-id.ts";
import { eventually } from "../testing/eventually.ts";
import { watchProcesses } from "./watch-processes.ts";

let testDatabase: TestDatabase;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
beforeEach(() => testDatabase.database.pool.query("DELETE FROM processes"));
afterAll(() => testDatabase.drop());

type Given = { bus?: string; version?: string; kind?: string; hears?: (id: string) => boolean | null };

/** A process that hears everybody, unless it is told otherwise. */
function aProcess({
  bus = "postgres",
  version = "1.0.0",
  kind = "realtime",
  hears = () => true,
}: Given = {}) {
  const said: string[] = [];
  const id = newId<string>();
  const self = { id, kind, bus, version };
  const db = testDatabase.database.pool;
  const watch = watchProcesses({ db, self, hears, say: (sentence) => said.push(sentence), beatMs: 100 });
  onTestFinished(watch.close);
  return { ...watch, said, id };
}

const isKnown = async (count: number) =>
  eventually(async () => expect(await testDatabase.database.prisma.process.count()).toBe(count));

async function severalBeatsOf(id: string): Promise<void> {
  const beats = new Set<number>();
  await eventually(async () => {
    const { beatAt } = await testDatabase.database.prisma.process.findUniqueOrThrow({ where: { id } });
    beats.add(beatAt.getTime());
    expect(beats.size).toBe(5);
  });
}

test("processes that hear each other, or listen to nobody, have nothing to say", async () => {
  const all = [aProcess(), aProcess(), aProcess({ kind: "web", hears: () => null })];
  await isKnown(3);
  await severalBeatsOf(all[0]?.id ?? "");
  for (const each of all) expect([each.said, each.misses(), each.trouble()]).toEqual([[], false, null]);
});

test("who comes with another bus says so and is not ready; the one that was there says so and serves on", async () => {
  const elder = aProcess({ bus: "redis" });
  await isKnown(1);
  const newer = aProcess({ bus: "postgres", kind: "web", hears: () => null });
  const sentence =
    "A realtime process has Redis as its bus, and this one Postgres. Give all processes the same REDIS_URL, or none.";
  await eventually(() => expect(newer.trouble()).toBe(sentence));
  await eventually(() => expect(elder.said).toHaveLength(1));
  expect(newer.said).toEqual([sentence]);
  expect(elder.said[0]).toMatch(/^A web process has Postgres as its bus, and this one Redis\./);
  expect(elder.trouble()).toBe(null);
  await newer.close();
});

test("who is alive in Postgres and not heard is missed, until he is heard, or gone", async () => {
  let isHeard = false;
  const one = aProcess({ bus: "redis", hears: () => isHeard });
  const other = aProcess({ bus: "redis" });
  await eventually(() => expect(one.misses()).toBe(true));
  expect(one.said).toEqual([expect.stringMatching(/^A realtime process is alive in Postgres and not heard/)]);
  isHeard = true;
  await eventually(() => expect(one.misses()).toBe(false));
  isHeard = false;
  await eventually(() => expect(one.misses()).toBe(true));
  await other.close();
  await eventually(() => expect(one.misses()).toBe(false));
  expect(one.said).toHaveLength(1);
});

test("who has died, and so is not heard, is not missed", async () => {
  const dead = { id: newId<string>(), kind: "web", bus: "postgres", version: "1.0.0" };
  const { prisma } = testDatabase.database;
  await prisma.process.create({ data: { ...dead, startedAt: new Date(), beatAt: new Date() } });
  const one = aProcess({ hears: () => false });
  await isKnown(2);
  await severalBeatsOf(one.id);
  expect([one.said, one.misses()]).toEqual([[], false]);
});

test("processes of different versions say so once, and serve on", async () => {
  const [one, other] = [aProcess({ version: "1.0.0" }), aProcess({ version: "1.1.0" })];
  await eventually(() => {
    expect(one.said).toEqual([
      "A process of version 1.1.0 runs beside this one of 1.0.0: bring all to the same.",
    ]);
    expect(other.said).toHaveLength(1);
  });
  expect([one.trouble(), other.trouble()]).toEqual([null, null]);
});
