import { connect, createServer, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createRandom } from "../random.ts";
import { startTcpProxy, type TcpProxy } from "./tcp-proxy.ts";

let proxy: TcpProxy;
let client: Socket;
const heard: string[] = [];
const server = createServer((socket) => {
  socket.on("error", () => {});
  socket.on("data", (data) => {
    heard.push(String(data));
    socket.write(`heard ${data}`);
  });
});

beforeEach(async () => {
  heard.length = 0;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  proxy = await startTcpProxy({ random: createRandom(1), marker: "LISTEN" });
  proxy.aim([1, port]);
  client = connect(proxy.port, "127.0.0.1");
  client.on("error", () => {});
});

afterEach(async () => {
  client.destroy();
  await proxy.close();
  await new Promise((resolve) => server.close(resolve));
});

const answer = () => new Promise<string>((resolve) => client.once("data", (data) => resolve(String(data))));
const closed = () => new Promise<void>((resolve) => client.once("close", () => resolve()));

test("carries both ways, to the first target that answers", async () => {
  client.write("hello");
  expect(await answer()).toBe("heard hello");
});

test("keeps what is sent while it is frozen, for connections with the marker alone", async () => {
  proxy.weather({ state: "frozen" });
  client.write("hello");
  expect(await answer()).toBe("heard hello");
  client.write("LISTEN");
  const later = answer();
  client.write("kept");
  expect(heard).toEqual(["hello"]);
  proxy.weather({ state: "open" });
  expect(await later).toContain("heard LISTEN");
});

test("ends connections that say the marker while it refuses them", async () => {
  proxy.refuse(true);
  const end = closed();
  client.write("LISTEN");
  await end;
});

test("cuts a connection after some bytes", async () => {
  client.write("LISTEN");
  await answer();
  const end = closed();
  proxy.reset(1);
  await end;
});

test("carries at once what a slow network still held, when it is fair again", async () => {
  client.write("LISTEN");
  await answer();
  proxy.weather({ latencyMs: 3_600_000 });
  await new Promise<void>((resolve) => client.write("slow", () => setImmediate(resolve)));
  const later = answer();
  proxy.weather({ latencyMs: 0 });
  expect(await later).toBe("heard slow");
});
