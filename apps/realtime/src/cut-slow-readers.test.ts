import { EventEmitter } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { closeReasons, SOCKET_BACKLOG_MAX_BYTES } from "@parley/protocol";
import { Server, type Socket } from "socket.io";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import type { WebSocket } from "ws";
import { cutSlowReaders, type EngineSocket } from "./cut-slow-readers.ts";
import { startConnecting } from "./testing/connect.ts";

afterEach(() => void vi.useRealTimers());

const LONG_MS = 5_000;

/** A connection whose client reads nothing. */
function aConnection() {
  vi.useFakeTimers();
  const socket = Object.assign(new EventEmitter(), {
    bufferedAmount: 0,
    close: vi.fn(),
    terminate: vi.fn(),
  });
  const transport = { socket: socket as EventEmitter as WebSocket };
  const connection = Object.assign(new EventEmitter(), { transport, close: vi.fn() });
  cutSlowReaders()(connection as EventEmitter as EngineSocket & EventEmitter);
  const queue = (bytes: number) => connection.emit("packetCreate", { data: "x".repeat(bytes) });
  return { connection, socket, queue };
}

test("I25 a client that lets more than 1 MiB pile up is cut with a code", () => {
  const { connection, socket, queue } = aConnection();
  for (let count = 0; count < 9; count += 1) queue(SOCKET_BACKLOG_MAX_BYTES / 8);
  vi.advanceTimersByTime(LONG_MS);
  expect(socket.close).toHaveBeenCalledWith(closeReasons.too_slow.code, closeReasons.too_slow.reason);
  expect(socket.terminate).toHaveBeenCalledOnce();
  expect(connection.close).toHaveBeenCalledWith(true);
});

test("what is encoded once for many counts for each, and so does what the system has not taken", () => {
  const { connection, socket } = aConnection();
  const half = Buffer.alloc(SOCKET_BACKLOG_MAX_BYTES / 2);
  socket.bufferedAmount = half.length;
  connection.emit("packetCreate", { data: "short", options: { wsPreEncodedFrame: [Buffer.alloc(4), half] } });
  vi.advanceTimersByTime(LONG_MS);
  expect(connection.close).toHaveBeenCalledOnce();
});

test("who reads in time, or less than that waits for, stays", () => {
  const { connection, queue } = aConnection();
  queue(2 * SOCKET_BACKLOG_MAX_BYTES);
  connection.emit("flush");
  queue(SOCKET_BACKLOG_MAX_BYTES);
  vi.advanceTimersByTime(LONG_MS);
  expect(connection.close).not.toHaveBeenCalled();
});

test("I25 a Socket.IO client that reads nothing is cut, and hears of it when it reads", async () => {
  const http = createServer();
  const server = new Server(http, { transports: ["websocket"] });
  server.engine.on("connection", cutSlowReaders());
  onTestFinished(() => server.close());
  await new Promise<void>((resolve) => void http.listen(0, resolve));
  const client = startConnecting((http.address() as AddressInfo).port, {});
  const told = new Promise((resolve) => client.once("disconnect", resolve));
  const cut = new Promise((resolve) => {
    server.on("connection", (socket) => void socket.once("disconnect", resolve));
  });
  await new Promise<void>((resolve) => client.once("connect", resolve));
  const { ws } = client.io.engine.transport as unknown as { ws: WebSocket };
  ws.pause();
  for (const socket of server.sockets.sockets.values()) flood(socket);
  expect(await cut).toBe("forced close");
  ws.resume();
  expect(await told).toBe("transport close");
});

/** More than the system itself takes for a peer that reads nothing. */
function flood(socket: Socket): void {
  const text = "x".repeat(SOCKET_BACKLOG_MAX_BYTES);
  for (let count = 0; count < 20; count += 1) socket.emit("flood", text);
}
