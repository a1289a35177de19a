import { createDatabase, type Database } from "@parley/db";
import { createTestDatabase } from "@parley/db/testing";
import type { Chat } from "@parley/protocol";
import type { Bus } from "../bus/bus.ts";
import type { Change } from "../change.ts";
import { type Core, createCore } from "../core.ts";
import { aDevice, aPerson, type Person } from "./a-person.ts";

export const TEST_SECRET = "a secret that is only good for tests";

export type World = {
  core: Core;
  url: string;
  /** Everything that was published so far. */
  published: Change[];
  aPerson(name: string): Promise<Person>;
  /** Several people at once. */
  people<Names extends readonly string[]>(...names: Names): Promise<{ [Index in keyof Names]: Person }>;
  /** The same person on another device. */
  aDevice(person: Person): Promise<Person>;
  aDirectChat(one: Person, other: Person): Promise<Chat>;
  /** The first of the members owns it. */
  aGroup(members: readonly [Person, ...Person[]]): Promise<Chat>;
  /** A person's calls as another process serves them: with its own connections and its own appender. */
  inAnotherProcess(person: Person): Promise<Person>;
  close(): Promise<void>;
};

/** A migrated database of its own with the domain on top, for one test file. */
export async function createWorld(options: { poolSize?: number } = {}): Promise<World> {
  const { database, url, drop } = await createTestDatabase(options);
  const published: Change[] = [];
  const core = createTestCore(database, published);
  const otherDatabase = createDatabase({ url, poolSize: options.poolSize ?? 5 });
  const otherCore = createTestCore(otherDatabase, published);
  return {
    core,
    url,
    published,
    aPerson: (name) => aPerson(core, name),
    people: async (...names) => {
      const people = await Promise.all(names.map((name) => aPerson(core, name)));
      return people as { [Index in keyof typeof names]: Person };
    },
    aDevice: (person) => aDevice(core, person),
    aDirectChat: async (one, other) =>
      (await one.call("chat.create", { kind: "direct", userId: other.id })).chat,
    aGroup: async ([owner, ...others]) => {
      const memberIds = others.map(({ id }) => id);
      return (await owner.call("chat.create", { kind: "group", title: "A group", memberIds })).chat;
    },
    inAnotherProcess: (person) => aDevice(otherCore, person),
    async close() {
      await Promise.all([core, otherCore].map(({ indexer }) => indexer.close()));
      await otherDatabase.close();
      await drop();
    },
  };
}

function createTestCore(database: Database, published: Change[]): Core {
  return createCore({
    database,
    bus: recordingBus(published),
    secret: TEST_SECRET,
    rateLimitFactor: 1_000_000,
    realtime: { url: null, port: 3001 },
  });
}

function recordingBus(published: Change[]): Bus {
  return {
    publish: (changes) => void published.push(...changes),
    subscribe: () => () => {},
    trouble: () => null,
    close: async () => {},
  };
}
