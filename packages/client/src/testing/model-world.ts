import type { Me } from "@parley/protocol";
import type { Client } from "../client.ts";
import { createMemoryStorage, type DeviceStorage } from "../device-storage.ts";
import { aClient } from "./a-client.ts";
import type { FakeChat } from "./fake-chat.ts";
import { FakeServer } from "./fake-server.ts";
import type { FakeTransport } from "./fake-transport.ts";

/** One of the people, with the device that he has now. */
export type Player = {
  me: Me;
  client: Client;
  transport: FakeTransport;
  /** Outlives a crash. */
  storage: DeviceStorage;
  /** Texts that he was told were not sent. */
  told: Set<string>;
};

export type ModelWorld = { server: FakeServer; chat: FakeChat; players: Player[] };

/** A group of people, each with a client that runs. */
export function aModelWorld(names: readonly string[]): ModelWorld {
  const server = new FakeServer();
  const people = names.map((name) => server.aPerson(name));
  const chat = server.aChat("group", people);
  return { server, chat, players: people.map((me) => aPlayer(server, me)) };
}

function aPlayer(server: FakeServer, me: Me): Player {
  const storage = createMemoryStorage();
  const player = { me, storage, told: new Set<string>(), ...aClient({ server, me, storage }) };
  begin(player);
  return player;
}

/** The process dies, and another begins with what the device has kept. */
export function crash(server: FakeServer, player: Player): void {
  player.client.stop();
  player.transport.disconnect();
  Object.assign(player, aClient({ server, me: player.me, storage: player.storage }));
  begin(player);
}

function begin({ client, told }: Player): void {
  client.subscribe(() => {
    for (const { unsent } of client.getState().notices) for (const body of unsent) told.add(body);
  });
  client.start();
}
