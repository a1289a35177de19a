import { createServer, type Server, type Socket, connect as tcpConnect } from "node:net";
import type { Random } from "../random.ts";
import { createLine, type Line, type Weather } from "./line.ts";

export const FAIR: Weather = {
  latencyMs: 0,
  jitterMs: 0,
  bytesPerSecond: Number.POSITIVE_INFINITY,
  state: "open",
};

type Options = {
  random: Random;
  /** Only connections on which the client said this are harmed; all of them by default. */
  marker?: string;
};

/** Stands between clients and a server on loopback, and makes the network between them as bad as is wanted. */
export type TcpProxy = {
  port: number;
  /** Where new connections go: to any of these ports, and when it refuses to the next one. */
  aim(ports: readonly number[]): void;
  /** From now on, for connections that are there and that come. */
  weather(weather: Partial<Weather>): void;
  /** Resets connections that are there, each with this chance. */
  reset(share: number): void;
  /** Each new connection is reset after some number of bytes up to this; null ends that. */
  resetWithin(bytes: number | null): void;
  /** Connections that carry the marker are ended as soon as they say it. */
  refuse(isRefusing: boolean): void;
  /** What is there now is never heard of again, by either side: no data, no end. */
  forsake(): void;
  close(): Promise<void>;
};

export async function startTcpProxy({ random, marker }: Options): Promise<TcpProxy> {
  const lines = new Set<Line>();
  let targets: readonly number[] = [];
  let weather = FAIR;
  let resetBytes: number | null = null;
  let isRefusing = false;
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => void accept(client));

  async function accept(client: Socket): Promise<void> {
    client.on("error", () => {});
    const upstream = await firstThatAnswers(random.chance(0.5) ? targets : targets.toReversed());
    if (!upstream || client.destroyed) return end(client, upstream);
    const line = createLine({
      client,
      upstream,
      marker,
      random,
      weather: () => weather,
      resetAfter: resetBytes === null ? Number.POSITIVE_INFINITY : random.between(1, resetBytes),
      isRefusing: () => isRefusing,
    });
    lines.add(line);
    line.closed.then(() => lines.delete(line));
  }

  const port = await listen(server);
  return {
    port,
    aim(ports) {
      targets = ports;
    },
    weather(change) {
      weather = { ...weather, ...change };
      for (const line of lines) line.look();
    },
    reset(share) {
      for (const line of lines) if (line.isMarked() && random.chance(share)) line.reset();
    },
    resetWithin(bytes) {
      resetBytes = bytes;
    },
    refuse(refusing) {
      isRefusing = refusing;
    },
    forsake() {
      for (const line of lines) if (line.isMarked()) line.forsake();
    },
    async close() {
      for (const line of lines) line.reset();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function firstThatAnswers(ports: readonly number[]): Promise<Socket | undefined> {
  for (const port of ports) {
    const socket = await dial(port);
    if (socket) return socket;
  }
  return undefined;
}

function dial(port: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = tcpConnect({ port, host: "127.0.0.1", allowHalfOpen: true, noDelay: true });
    socket.once("connect", () => resolve(socket)).once("error", () => resolve(undefined));
  });
}

function end(client: Socket, upstream: Socket | undefined): void {
  client.destroy();
  upstream?.destroy();
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}
