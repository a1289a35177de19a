import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mailOptionsOf, type OpenCore, openCore, trustProxies, watchHealth } from "@parley/core";
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
import { cutSlowReaders } from "./cut-slow-readers.ts";
import { createDelivery } from "./deliver.ts";
import type { Env } from "./env.ts";
import { forgetRequest } from "./forget-request.ts";
import { answerHealth } from "./health.ts";
import { limitHandshakes } from "./limit-handshakes.ts";
import { limitSockets } from "./limit-sockets.ts";
import { serveOperations } from "./operations.ts";
import { servePlainSockets } from "./plain/serve-plain-sockets.ts";
import { RoomAdapter } from "./room-adapter.ts";
import { createSenders } from "./senders.ts";
import type { RealtimeServer } from "./socket-types.ts";
import { writeTogether } from "./write-together.ts";

export type RunningServer = { port: number; close(): Promise<void> };

/**
 * Starts one realtime node. It serves as soon as it listens, and keeps serving while the database is away.
 * @param core what it serves; closed together with the server
 */
export async function startServer(
  env: Env,
  log: Logger,
  core = openCoreFor(env, log),
): Promise<RunningServer> {
  const http = createServer(answerHealth(core, env));
  http.on("upgrade", (_request, stream) => writeTogether(stream));
  core.metrics.watchProcess();
  const io = createIo(http, env);
  const senders = createSenders();
  const proxies = trustProxies(env.TRUSTED_PROXIES);
  const { inTurn, isBeset } = limitHandshakes();
  const calls = answerCalls({ core, senders, log });
  const delivery = createDelivery({ core, io, senders, calls, isBeset, log });
  const stopCleanUp = startCleanUp(core, log);
  const count = limitSockets(core.rateLimits.socketsPerUser);
  // In its rooms before the handshake ends: whatever a client reads after it, later changes reach it by themselves.
  const onCut = () => core.metrics.cutReaders.inc();
  io.engine.on("connection", cutSlowReaders(onCut));
  io.use(authenticateSocket({ core, delivery, count, inTurn, proxies }));
  io.on("connection", forgetRequest);
  io.on("connection", serveOperations(calls));
  const adapter = roomAdapterOf(io);
  const plain = servePlainSockets({ http, env, core, delivery, count, inTurn, proxies, calls, adapter });
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject).listen(env.REALTIME_PORT, resolve);
  });
  const stopWatching = watchHealth(core.databaseTrouble, log);
  return {
    port: (http.address() as AddressInfo).port,
    async close() {
      http.close();
      stopCleanUp();
      stopWatching();
      await calls.finish();
      delivery.close();
      plain.close();
      await io.close();
      await core.close();
    },
  };
}

function openCoreFor(env: Env, log: Logger): OpenCore {
  return openCore({
    databaseUrl: env.DATABASE_URL,
    poolSize: env.DATABASE_POOL_SIZE,
    redisUrl: env.REDIS_URL,
    onBusTrouble: (sentence) => (sentence ? log.error(sentence) : log.info("the bus is back")),
    secret: env.PARLEY_SECRET,
    mail: mailOptionsOf(env, (sentence) => log.error(sentence)),
    rateLimitFactor: env.RATE_LIMIT_FACTOR,
    botRateFactor: env.RATE_LIMIT_BOT_FACTOR,
    onStranger: (sentence) => log.warn(sentence),
    onSecurityEvent: (event) => log.info(event, "security"),
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
