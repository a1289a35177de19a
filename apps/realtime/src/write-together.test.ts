import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { Server } from "socket.io";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { startConnecting } from "./testing/connect.ts";
import { writeTogether } from "./write-together.ts";

const FRAMES = 20;
const numbers = Array.from({ length: FRAMES }, (_, number) => number);

/** A server whose upgraded connections write together; it counts what they hand to the system. */
async function aServer() {
  const http = createServer();
  const counted = { writes: 0 };
  http.on("upgrade", (_request, stream) => {
    countWrites(stream, counted);
    writeTogether(stream);
  });
  onTestFinished(() => void http.close());
  await new Promise<void>((resolve) => void http.listen(0, resolve));
  return { http, port: (http.address() as AddressInfo).port, counted };
}

/** Node calls `_write` for one chunk and `_writev` for several that were held back. */
function countWrites(stream: Duplex, counted: { writes: number }): void {
  for (const name of ["_write", "_writev"] as const) {
    const call = stream[name];
    if (!call) continue;
    stream[name] = (...args: unknown[]) => {
      counted.writes += 1;
      return Reflect.apply(call, stream, args);
    };
  }
}

test("frames of one turn to a plain socket go in one write, all of them and in order", async () => {
  const { http, port, counted } = await aServer();
  const server = new WebSocketServer({ server: http });
  onTestFinished(() => server.close());
  const accepted = new Promise<WebSocket>((resolve) => void server.once("connection", resolve));
  const client = new WebSocket(`ws://127.0.0.1:${port}`);
  onTestFinished(() => client.close());
  const heard = collect((hear) => client.on("message", (data) => hear(Number(data))));
  const socket = await accepted;
  counted.writes = 0;
  for (const number of numbers) socket.send(String(number));
  expect(await heard).toEqual(numbers);
  expect(counted.writes).toBe(1);
});

test("a room's messages of one turn reach a Socket.IO client in two writes: the first, and all others", async () => {
  const { http, port, counted } = await aServer();
  const server = new Server(http, { transports: ["websocket"] });
  onTestFinished(() => server.close());
  const client = startConnecting(port, {});
  const heard = collect((hear) => client.onAny((_event, number: number) => hear(number)));
  await new Promise<void>((resolve) => void client.once("connect", resolve));
  counted.writes = 0;
  for (const number of numbers) server.emit("number", number);
  expect(await heard).toEqual(numbers);
  expect(counted.writes).toBeLessThanOrEqual(2);
});

test("what is written after an await of the same turn does not wait for the next", async () => {
  const { http, port, counted } = await aServer();
  const server = new WebSocketServer({ server: http });
  onTestFinished(() => server.close());
  const accepted = new Promise<WebSocket>((resolve) => void server.once("connection", resolve));
  const client = new WebSocket(`ws://127.0.0.1:${port}`);
  onTestFinished(() => client.close());
  const heard = collect((hear) => client.on("message", (data) => hear(Number(data))));
  const socket = await accepted;
  counted.writes = 0;
  await Promise.all(numbers.map(async (number) => socket.send(String(await Promise.resolve(number)))));
  expect(await heard).toEqual(numbers);
  expect(counted.writes).toBe(1);
});

function collect(listen: (hear: (number: number) => void) => void): Promise<number[]> {
  const heard: number[] = [];
  const { promise, resolve } = Promise.withResolvers<number[]>();
  listen((number) => {
    heard.push(number);
    if (heard.length === FRAMES) resolve(heard);
  });
  return promise;
}
