import {
  createServer,
  type Server as HttpServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import type { PushEvent } from "@parley/protocol";
import { Server, type Socket } from "socket.io";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSocketTransport } from "./socket-transport.ts";

const EVENT: PushEvent = { event: "session.revoked", data: {} };

/** One port that answers REST with the path it was asked for, hands out tickets, and admits sockets with one. */
async function startFake() {
  const http = createServer(answerRest);
  const io = new Server(http, { transports: ["websocket"] });
  io.use((socket, next) =>
    next(socket.handshake.auth.ticket === "t1" ? undefined : new Error("unauthenticated")),
  );
  await new Promise<void>((resolve) => http.listen(0, resolve));
  return { http, io, port: portOf(http) };
}

function answerRest({ url }: IncomingMessage, response: ServerResponse): void {
  const isTicket = url === "/api/v1/realtime/ticket";
  response.end(JSON.stringify(isTicket ? { ticket, url: null, port: portOf(fake.http) } : { path: url }));
}

const portOf = (http: HttpServer) => (http.address() as AddressInfo).port;

let ticket = "t1";
let fake: Awaited<ReturnType<typeof startFake>>;
let stopping: AbortController;
beforeEach(async () => {
  ticket = "t1";
  stopping = new AbortController();
  fake = await startFake();
});
afterEach(async () => {
  stopping.abort();
  await fake.io.close();
});

async function connected() {
  const transport = createSocketTransport({ baseUrl: `http://127.0.0.1:${fake.port}` });
  const onPush = vi.fn();
  const admitted = new Promise<Socket>((resolve) => fake.io.once("connection", resolve));
  const { ended } = await transport.connect({ onPush, signal: stopping.signal });
  return { transport, onPush, ended, socket: await admitted };
}

test("calls go over the socket while there is one, and over REST when not", async () => {
  const { transport, socket, ended } = await connected();
  socket.on("user.get", (input, answer) => answer({ ok: true, data: input }));
  await expect(transport.call("user.get", { userId: "u1" })).resolves.toEqual({ userId: "u1" });
  transport.disconnect();
  await ended;
  await expect(transport.call("user.get", { userId: "u1" })).resolves.toEqual({ path: "/api/v1/users/u1" });
});

test("signing out goes over REST, which clears the cookie", async () => {
  const { transport } = await connected();
  await expect(transport.call("account.logout", {})).resolves.toEqual({ path: "/api/v1/sessions/current" });
});

test("a server that is beset tells when to come again", async () => {
  const data = { code: "unavailable", message: "Later.", retryAfterMs: 700 };
  fake.io.use((_socket, next) => next(Object.assign(new Error("unavailable"), { data })));
  await expect(connected()).rejects.toMatchObject({ code: "unavailable", retryAfterMs: 700 });
});

test("who is turned away for now comes again with the same ticket, who was let in or refused with another", async () => {
  let isBeset = true;
  const data = { code: "unavailable", message: "Later.", retryAfterMs: 700 };
  const offered: string[] = [];
  fake.io.use(({ handshake }, next) => {
    offered.push(handshake.auth.ticket);
    next(isBeset ? Object.assign(new Error("unavailable"), { data }) : undefined);
  });
  const transport = createSocketTransport({ baseUrl: `http://127.0.0.1:${fake.port}` });
  const attempt = () => transport.connect({ onPush: () => {}, signal: stopping.signal });
  await expect(attempt()).rejects.toMatchObject({ code: "unavailable" });
  ticket = "t2";
  isBeset = false;
  const { ended } = await attempt();
  expect(offered).toEqual(["t1", "t1"]);
  transport.disconnect();
  await ended;
  await expect(attempt()).rejects.toMatchObject({ code: "unavailable" });
  ticket = "t1";
  await attempt();
});

test("the server's refusal keeps its code", async () => {
  const { transport, socket } = await connected();
  const error = { code: "forbidden", message: "No." };
  socket.on("chat.get", (_, answer) => answer({ ok: false, error }));
  await expect(transport.call("chat.get", { chatId: "c1" })).rejects.toMatchObject(error);
});

test("a connection that breaks fails its calls at once and ends", async () => {
  const { transport, socket, ended } = await connected();
  socket.on("chat.get", () => socket.disconnect(true));
  await expect(transport.call("chat.get", { chatId: "c1" })).rejects.toMatchObject({ code: "unavailable" });
  await ended;
});

test("pushes of the contract arrive, others do not", async () => {
  const { onPush, socket } = await connected();
  socket.emit("something.else", {});
  socket.emit(EVENT.event, EVENT.data);
  await vi.waitFor(() => expect(onPush.mock.calls).toEqual([[EVENT]]));
});

test("a handshake that is refused is unavailable: a new ticket may do", async () => {
  ticket = "expired";
  await expect(connected()).rejects.toMatchObject({ code: "unavailable" });
});

test("a stop ends the connection", async () => {
  const { ended, transport } = await connected();
  stopping.abort();
  await ended;
  expect(transport.isSilent()).toBe(false);
});

test("a stop during the handshake leaves no connection behind", async () => {
  const transport = createSocketTransport({ baseUrl: `http://127.0.0.1:${fake.port}` });
  const connecting = transport.connect({ onPush: () => {}, signal: stopping.signal });
  stopping.abort();
  await expect(connecting).rejects.toThrow();
  expect(fake.io.engine.clientsCount).toBe(0);
});

test("a server that has been silent for too long is noticed", async () => {
  const { transport } = await connected();
  expect(transport.isSilent()).toBe(false);
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + 60_000);
  expect(transport.isSilent()).toBe(true);
});
