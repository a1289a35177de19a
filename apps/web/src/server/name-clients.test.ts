import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { nameClients } from "./name-clients.ts";
import { visitorOf } from "./visitor.ts";

/** @returns what a handler learns of a request with these headers that comes from this machine */
async function ask(headers: Record<string, string>) {
  const server = createServer((request, response) => {
    const { headers: seen } = new Request("http://localhost", { headers: request.headers as HeadersInit });
    response.end(JSON.stringify([visitorOf(seen).address, seen.get("x-forwarded-host")]));
  });
  onTestFinished(() => void server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return (await fetch(`http://127.0.0.1:${port}`, { headers })).json();
}

const told = { "x-forwarded-for": "1.1.1.1, 198.51.100.7", "x-forwarded-host": "evil.example" };

test("a proxy of ours is believed, and only about the last hop", async () => {
  const forget = nameClients("loopback");
  onTestFinished(forget);
  expect(await ask(told)).toEqual(["198.51.100.7", "evil.example"]);
});

test("whoever is no proxy of ours is called by his own address, whatever he writes", async () => {
  const forget = nameClients("10.0.0.0/8");
  onTestFinished(forget);
  expect(await ask(told)).toEqual(["127.0.0.1", null]);
});

test.each([
  ["http://169.254.169.254/api/v1/me?a=b", "/api/v1/me?a=b"],
  ["https://evil.example", "/"],
  ["/api/v1/me?next=http://evil.example", "/api/v1/me?next=http://evil.example"],
  ["//evil.example/x", "//evil.example/x"],
  ["*", "/"],
])("who asks for %s, as of a proxy, asks for %s", async (target, expected) => {
  onTestFinished(nameClients("loopback"));
  const server = createServer(({ url }, response) => void response.end(url));
  onTestFinished(() => void server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.end(`OPTIONS ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  let heard = "";
  for await (const chunk of socket) heard += chunk;
  expect(heard.endsWith(`\r\n\r\n${expected}`)).toBe(true);
});
