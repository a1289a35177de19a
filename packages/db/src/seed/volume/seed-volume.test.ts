import { afterEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../testing.ts";
import { SeedError } from "../seed-error.ts";
import { countRows } from "../testing/count-rows.ts";
import { findViolations } from "../testing/find-violations.ts";
import { fingerprint } from "../testing/fingerprint.ts";
import { seedVolume } from "./seed-volume.ts";
import type { VolumeSize } from "./volume-size.ts";

const SMALL: VolumeSize = { users: 40, chats: 60, messages: 5_000, seed: 1 };
/** More messages than are loaded at once. */
const IN_SLICES: VolumeSize = { ...SMALL, messages: 25_000 };
const made: TestDatabase[] = [];
afterEach(async () => {
  await Promise.all(made.splice(0).map((database) => database.drop()));
});

async function aDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  made.push(database);
  return database;
}

function load(url: string, size: VolumeSize) {
  return seedVolume({ url, size, onMessages: () => {} });
}

test.each<[string, VolumeSize]>([
  ["a volume that is loaded in slices", IN_SLICES],
  ["two people with many chats", { users: 2, chats: 30, messages: 500, seed: 3 }],
  ["fewer messages than chats", { users: 300, chats: 100, messages: 7, seed: 4 }],
  ["no messages at all", { users: 3, chats: 1, messages: 0, seed: 5 }],
])("%s has what was asked for and keeps every rule of the log", async (_, size) => {
  const { url, database } = await aDatabase();
  await load(url, size);
  const { seed, ...counts } = size;
  expect(await countRows(database.pool)).toEqual(counts);
  expect(await findViolations(database.pool)).toEqual([]);
});

test("progress adds up to all messages", async () => {
  const { url } = await aDatabase();
  const steps: number[] = [];
  await seedVolume({ url, size: IN_SLICES, onMessages: (count) => steps.push(count) });
  expect(steps.length).toBeGreaterThan(1);
  expect(steps.reduce((a, b) => a + b)).toBe(IN_SLICES.messages);
});

test("the same numbers make the same rows in another database", async () => {
  const [one, two] = [await aDatabase(), await aDatabase()];
  await Promise.all([load(one.url, SMALL), load(two.url, SMALL)]);
  expect(await fingerprint(two.database.pool)).toEqual(await fingerprint(one.database.pool));
});

test("a second run finds the volume there and writes nothing", async () => {
  const { url, database } = await aDatabase();
  expect((await load(url, SMALL)).outcome).toBe("created");
  const before = await fingerprint(database.pool);
  expect((await load(url, SMALL)).outcome).toBe("present");
  expect(await fingerprint(database.pool)).toEqual(before);
});

test("another volume is refused, and the first one stays as it was", async () => {
  const { url, database } = await aDatabase();
  await load(url, SMALL);
  const before = await fingerprint(database.pool);
  await expect(load(url, { ...SMALL, seed: 2 })).rejects.toThrow(SeedError);
  expect(await fingerprint(database.pool)).toEqual(before);
});
