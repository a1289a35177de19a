import type { ChaosClient } from "../clients/chaos-client.ts";
import { createPlainClient } from "../clients/plain-client.ts";
import { createSdkClient } from "../clients/sdk-client.ts";
import { createTerminalClient, type TerminalClient } from "../clients/terminal-client.ts";
import type { Cluster } from "../cluster/start-cluster.ts";
import type { Journal } from "../journal.ts";
import type { Random } from "../random.ts";
import type { ChaosPerson, World } from "../world.ts";

/** All clients of a run. Everybody has one device; some have a terminal besides. */
export type Crowd = { clients: ChaosClient[]; terminals: TerminalClient[] };

type Parts = { cluster: Cluster; world: World; journal: Journal; random: Random; terminals: number };

/** Every third client speaks plain WebSocket, half of those to either node; the others are the SDK. */
export function createCrowd(parts: Parts): Crowd {
  const { cluster, world, journal } = parts;
  const clients = world.people.map((person, index) =>
    index % 3 === 1
      ? plainClient(parts, person, index)
      : createSdkClient({ name: `sdk-${index}`, person, webUrl: cluster.webUrl, journal }),
  );
  return { clients, terminals: terminalsOf(parts) };
}

export function plainClient(
  { cluster, journal, random }: Parts,
  person: ChaosPerson,
  index: number,
): ChaosClient {
  const node = Math.floor(index / 3) % 2;
  const ports = cluster.nodeFronts.map(({ port }) => port);
  const preferred = node === 0 ? ports : ports.toReversed();
  return createPlainClient({
    name: `plain-${index}`,
    person,
    webUrl: cluster.webUrl,
    journal,
    node,
    urls: preferred.map((port) => `ws://127.0.0.1:${port}`),
    random: random.fork(),
  });
}

/** The owners are never removed, so what they follow never ends. */
function terminalsOf({ cluster, world, journal, terminals }: Parts): TerminalClient[] {
  return world.chats.slice(0, terminals).map(({ id, owner }, index) =>
    createTerminalClient({
      name: `tail-${index}`,
      person: owner,
      chatId: id,
      webUrl: cluster.webUrl,
      journal,
    }),
  );
}
