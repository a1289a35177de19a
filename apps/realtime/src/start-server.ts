import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type OpenCore, openCore } from "@parley/core";
import {
  HANDSHAKE_TIMEOUT_MS,
  PING_INTERVAL_MS,
  PING_TIMEOUT_MS,
  SOCKET_FRAME_MAX_BYTES,
} from "@parley/protocol";
import type { Logger } from "pino";
import { Server } from "socket.io";
import { allowOrigin } from "./allow-origin.ts";
import { answerCalls } from "./answer-calls.ts";
import { authenticateSocket } from "./authenticate.ts";
import { startCleanUp } from "./clean-up.ts";
import { cutSlowReader } from "./cut-slow-reader.ts";
import { createDelivery } from "./deliver.ts";
import type { Env } from "./env.ts";
import { answerHealth } from "./health.ts";
import { limitSockets } from "./limit-sockets.ts";
import { serveOperations } from "./operations.ts";
import { servePlainSockets } from "./plain/serve-plain-sockets.ts";
import { RoomAdapter } from "./room-adapter.ts";
import { createSenders } from "./senders.ts";
import type { RealtimeServer, RealtimeSocket } from "./socket-types.ts";

export type RunningServer = { port: number; close(): Promise<void> };

/**
 * Starts one realtime node. It serves as soon as it listens, and keeps serving while the database is away.
 * @param core what it serves; closed together with the server
 */
export async function startServer(env: Env, log: Logger, core = openCoreFor(env)): Promise<RunningServer> {
  const http = createServer(answerHealth(core));
  const io = createIo(http, env);
  const senders = createSenders();
  const delivery = createDelivery({ core, io, senders, log });
  const calls = answerCalls({ core, senders, log });
  const stopCleanUp = startCleanUp(core, log);
  const count = limitSockets(core.rateLimits.socketsPerUser);
  // In its rooms before the handshake ends: whatever a client reads after it, later changes reach it by themselves.
  io.engine.on("connection", cutSlowReader);
  io.use(authenticateSocket({ core, delivery, count }));
  io.on("connection", (socket: RealtimeSocket) => serveOperations(calls, socket));
  const plain = servePlainSockets({ http, env, core, delivery, count, calls, adapter: roomAdapterOf(io) });
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject).listen(env.REALTIME_PORT, resolve);
  });
  return {
    port: (http.address() as AddressInfo).port,
    async close() {
      http.close();
      stopCleanUp();
      await calls.finish();
      delivery.close();
      plain.close();
      await io.close();
      await core.close();
    },
  };
}

function openCoreFor(env: Env): OpenCore {
  return openCore({
    databaseUrl: env.DATABASE_URL,
    secret: env.PARLEY_SECRET,
    rateLimitFactor: env.RATE_LIMIT_FACTOR,
    botRateFactor: env.RATE_LIMIT_BOT_FACTOR,
    realtime: { url: env.REALTIME_PUBLIC_URL ?? null, port: env.REALTIME_PORT },
    hearsOthers: true,
  });
}

function createIo(http: ReturnType<typeof createServer>, env: Env): RealtimeServer {
  return new Server(http, {
    // WebSocket alone: no sticky sessions needed. Recovery stays off: it lets removed members back into rooms.
    transports: ["websocket"],
    serveClient: false,
    adapter: RoomAdapter,
    allowRequest: allowOrigin(env),
    connectTimeout: HANDSHAKE_TIMEOUT_MS,
    pingInterval: PING_INTERVAL_MS,
    pingTimeout: PING_TIMEOUT_MS,
    maxHttpBufferSize: SOCKET_FRAME_MAX_BYTES,
  });
}

function roomAdapterOf(io: RealtimeServer): RoomAdapter {
  const { adapter } = io.of("/");
  if (!(adapter instanceof RoomAdapter)) throw new Error("plain sockets need the rooms of RoomAdapter");
  return adapter;
}
