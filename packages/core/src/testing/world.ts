import { createTestDatabase } from "@parley/db/testing";
import type { Chat, Input, OperationName, Output, UserId } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { Bus } from "../bus/bus.ts";
import type { Change } from "../change.ts";
import { type Core, createCore } from "../core.ts";
import { run } from "../run.ts";
import { authenticate } from "../sessions/authenticate.ts";

const visitor = { address: "203.0.113.7", userAgent: "vitest" };
export const TEST_SECRET = "a secret that is only good for tests";
const PASSWORD = "correct horse battery";

/** A person who can call operations. */
export type Person = {
  id: UserId;
  email: string;
  actor: Actor;
  accessToken: string;
  call<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
};

export type World = {
  core: Core;
  url: string;
  visitor: typeof visitor;
  /** Everything that was published so far. */
  published: Change[];
  aPerson(name: string): Promise<Person>;
  aDirectChat(one: Person, other: Person): Promise<Chat>;
  /** The first of the members owns it. */
  aGroup(members: readonly [Person, ...Person[]]): Promise<Chat>;
  close(): Promise<void>;
};

/** A migrated database of its own with the domain on top, for one test file. */
export async function createWorld(options: { poolSize?: number } = {}): Promise<World> {
  const { database, url, drop } = await createTestDatabase(options);
  const published: Change[] = [];
  const core = createCore({
    database,
    bus: recordingBus(published),
    secret: TEST_SECRET,
    rateLimitFactor: 1_000_000,
    realtime: { url: null, port: 3001 },
  });
  return {
    core,
    url,
    visitor,
    published,
    aPerson: (name) => aPerson(core, name),
    aDirectChat: async (one, other) => (await one.call("chat.create", { kind: "direct", userId: other.id })).chat,
    aGroup: async ([owner, ...others]) => {
      const memberIds = others.map(({ id }) => id);
      return (await owner.call("chat.create", { kind: "group", title: "A group", memberIds })).chat;
    },
    close: drop,
  };
}

function recordingBus(published: Change[]): Bus {
  return {
    publish: (changes) => void published.push(...changes),
    subscribe: () => () => {},
    close: async () => {},
  };
}

async function aPerson(core: Core, name: string): Promise<Person> {
  const email = `${name.toLowerCase()}.${Math.random().toString(36).slice(2)}@example.org`;
  await run(core, { name: "account.register", caller: visitor, input: { name, email, password: PASSWORD } });
  const { user, accessToken } = await run(core, {
    name: "account.login",
    caller: visitor,
    input: { email, password: PASSWORD },
  });
  const actor = await authenticate(core, visitor, { token: accessToken });
  return { id: user.id, email, actor, accessToken, call: (op, input) => run(core, { name: op, caller: actor, input }) };
}
