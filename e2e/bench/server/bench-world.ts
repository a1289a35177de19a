import { openCore } from "@parley/core";
import { aPerson, type Person } from "@parley/core/testing/a-person";
import type { ChatId } from "@parley/protocol";
import { watchQueries } from "../counts/watch-queries.ts";
import { type BenchStack, RATE_LIMIT_FACTOR } from "./start-bench-stack.ts";

/** A chat and all who are in it. */
export type BenchChat = { id: ChatId; members: readonly Person[] };

/** People and chats, made by the domain in this process: to sign them all up over REST would take minutes. */
export type BenchWorld = {
  directChats(count: number): Promise<BenchChat[]>;
  groups(count: number, size: number): Promise<BenchChat[]>;
  aPerson(): Promise<Person>;
  /** How many statements all of them have made so far. */
  queries(): number;
  close(): Promise<void>;
};

export function openBenchWorld({ databaseUrl, secret }: BenchStack): BenchWorld {
  const core = openCore({
    databaseUrl,
    secret,
    rateLimitFactor: RATE_LIMIT_FACTOR,
    realtime: { url: null, port: 0 },
    hearsOthers: false,
  });
  const queries = watchQueries(core.db);
  const people = (count: number) =>
    Promise.all(Array.from({ length: count }, () => aPerson(core, "Somebody")));
  return {
    queries,
    directChats: (count) => times(count, async () => directChat(await people(2))),
    groups: (count, size) => times(count, async () => group(await people(size))),
    aPerson: () => aPerson(core, "Somebody"),
    close: core.close,
  };
}

/** One after the other: the pool is small. */
async function times<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  while (made.length < count) made.push(await make());
  return made;
}

async function directChat(members: readonly Person[]): Promise<BenchChat> {
  const [owner, other] = pairOf(members);
  const { chat } = await owner.call("chat.create", { kind: "direct", userId: other.id });
  return { id: chat.id, members };
}

async function group(members: readonly Person[]): Promise<BenchChat> {
  const [owner] = pairOf(members);
  const memberIds = members.slice(1).map(({ id }) => id);
  const { chat } = await owner.call("chat.create", { kind: "group", title: "A group", memberIds });
  return { id: chat.id, members };
}

function pairOf([first, second]: readonly Person[]): [Person, Person] {
  if (!first || !second) throw new Error("A chat needs two people.");
  return [first, second];
}
