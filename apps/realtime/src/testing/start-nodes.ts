import { type Bus, type OpenCore, openCore } from "@parley/core";
import type { Person } from "@parley/core/testing/a-person";
import { createWorld, TEST_SECRET, type World } from "@parley/core/testing/world";
import { pino } from "pino";
import type { Env } from "../env.ts";
import { startServer } from "../start-server.ts";
import { connect, type Device } from "./connect.ts";

export type Node = {
  port: number;
  connect(person: Person, options?: Parameters<typeof connect>[2]): Promise<Device>;
  /** Goes away as on a signal, with its devices connected. */
  stop(): Promise<void>;
  close(): Promise<void>;
};

/** Starts a realtime node on a free port. @param core what it serves, when it is not to open the database itself */
export async function startNode(url: string, core?: OpenCore): Promise<Node> {
  const server = await startServer(testEnv(url), pino({ level: "silent" }), core);
  const devices: Device[] = [];
  return {
    port: server.port,
    async connect(person, options) {
      const device = await connect(server.port, person, options);
      devices.push(device);
      return device;
    },
    stop: server.close,
    async close() {
      for (const { socket } of devices) socket.disconnect();
      await server.close();
    },
  };
}

/** What a node serves, over a bus that the test holds in its hand. */
export function coreWith(bus: Bus, url: string): OpenCore {
  const core = openCore({
    databaseUrl: url,
    secret: TEST_SECRET,
    rateLimitFactor: 1_000_000,
    realtime: { url: null, port: 0 },
    hearsOthers: false,
  });
  return { ...core, bus };
}

export function testEnv(url: string): Env {
  return {
    DATABASE_URL: url,
    PARLEY_SECRET: TEST_SECRET,
    REALTIME_PORT: 0,
    PORT: 3000,
    RATE_LIMIT_FACTOR: 1_000_000,
    RATE_LIMIT_BOT_FACTOR: 1,
    TRUSTED_PROXIES: "loopback",
  };
}

export type Network = World & { one: Node; other: Node };

/** A world with two realtime nodes that hear each other. */
export async function createNetwork(): Promise<Network> {
  const world = await createWorld();
  const [one, other] = await Promise.all([startNode(world.url), startNode(world.url)]);
  return {
    ...world,
    one,
    other,
    async close() {
      await Promise.all([one.close(), other.close()]);
      await world.close();
    },
  };
}
