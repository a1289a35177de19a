import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPlain } from "../testing/open-plain.ts";
import { createPlainWorld, type PlainWorld } from "../testing/plain-world.ts";

let world: PlainWorld;
beforeAll(async () => {
  world = await createPlainWorld();
});
afterAll(() => world.close());

const HEAD = [
  "Host: localhost",
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
  "Sec-WebSocket-Version: 13",
];

/** Asks for a socket at an address that no client could write. Resolves when the server has hung up. */
function knock(address: string, { isReset = false } = {}): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  let heard = "";
  const socket = connect(world.node.port, "127.0.0.1");
  socket.on("data", (chunk) => {
    heard += chunk;
  });
  socket.on("close", () => resolve(heard));
  socket.write([`GET ${address} HTTP/1.1`, ...HEAD, "", ""].join("\r\n"), () => {
    if (isReset) socket.resetAndDestroy();
  });
  return promise;
}

test.each(["//", "///", "http://[/ws", "/", "/ws/more", "/WS", "/%ff", "/socket.io"])(
  "nothing is at %s, and the server says so and lives on",
  async (address) => {
    expect(await knock(address)).toMatch(/^HTTP\/1.1 404 /);
    const client = await openPlain(world.node.port);
    expect(await client.call("me.get", {})).toMatchObject({ error: { code: "unauthenticated" } });
  },
);

test("whoever is gone before he was answered harms nobody", async () => {
  await Promise.all(["//", "/nowhere", "/ws"].map((address) => knock(address, { isReset: true })));
  const client = await openPlain(world.node.port);
  expect(await client.call("me.get", {})).toMatchObject({ error: { code: "unauthenticated" } });
});
