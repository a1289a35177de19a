import { type OpenCore, openCore } from "@parley/core";
import { aPerson, type Person } from "@parley/core/testing/a-person";
import { waitUntil } from "@parley/db/postgres/wait-until";
import type { ChatId } from "@parley/protocol";
import type { Cluster } from "./cluster/start-cluster.ts";
import type { Random } from "./random.ts";

const PATIENCE_MS = 60_000;

export type ChaosPerson = Pick<Person, "id" | "name" | "accessToken" | "call">;

/** A group of the run. Its owner removes people and lets them in again. */
export type ChaosChat = { id: ChatId; owner: ChaosPerson; members: ChaosPerson[] };

export type World = {
  people: ChaosPerson[];
  chats: ChaosChat[];
  /** People's own `call` works in this very process, past all nodes, until this. */
  close(): Promise<void>;
};

export type WorldSize = {
  people: number;
  chats: number;
  membersPerChat: number;
  /** Nobody is in two groups, and there is none of everybody. */
  isApart?: boolean;
};

/** New people in new groups, one of which holds everybody. Nothing of an earlier run is left. */
export async function createWorld(cluster: Cluster, random: Random, size: WorldSize): Promise<World> {
  await empty(cluster);
  const core = openWorldCore(cluster);
  const people: ChaosPerson[] = [];
  for (let count = 0; count < size.people; count++) people.push(await aPerson(core, `Person ${count}`));
  const left = [...people];
  const chats = size.isApart ? [] : [await aChat(people, "Everybody")];
  while (chats.length < size.chats) {
    const members = size.isApart
      ? left.splice(0, size.membersPerChat)
      : some(people, random, size.membersPerChat);
    chats.push(await aChat(members, `Group ${chats.length}`));
  }
  return { people, chats, close: core.close };
}

function openWorldCore({ postgres, bus, secret }: Cluster): OpenCore {
  return openCore({
    databaseUrl: postgres.url,
    redisUrl: bus.redis?.url,
    secret,
    rateLimitFactor: 1_000_000,
    realtime: { url: null, port: 0 },
    hearsOthers: false,
  });
}

/** The nodes write by themselves now and then, and may hold what has to be locked. */
async function empty({ database: { pool } }: Cluster): Promise<void> {
  const isDone = await waitUntil(
    () =>
      pool.query("TRUNCATE users, chats CASCADE").then(
        () => true,
        () => false,
      ),
    PATIENCE_MS,
  );
  if (!isDone) throw new Error("the database of the last run cannot be emptied");
}

async function aChat([owner, ...others]: ChaosPerson[], title: string): Promise<ChaosChat> {
  if (!owner) throw new Error("a group needs an owner");
  const memberIds = others.map(({ id }) => id);
  const { chat } = await owner.call("chat.create", { kind: "group", title, memberIds });
  return { id: chat.id, owner, members: [owner, ...others] };
}

function some(people: readonly ChaosPerson[], random: Random, count: number): ChaosPerson[] {
  const left = [...people];
  const length = Math.min(count, left.length);
  return Array.from({ length }, () => left.splice(random.between(0, left.length - 1), 1)).flat();
}
