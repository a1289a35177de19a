import { openCore } from "@parley/core";
import { eventually } from "@parley/core/testing/eventually";
import { createWorld, TEST_SECRET, type World } from "@parley/core/testing/world";
import { closeReasons } from "@parley/protocol";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openPlain } from "./testing/open-plain.ts";
import { type Node, startNode } from "./testing/start-nodes.ts";

let world: World;
let node: Node;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  node = await startNode(world.url, strictCore());
});
afterEach(() => node.close());
afterAll(() => world.close());

/** With the limits of production. */
const strictCore = () =>
  openCore({
    databaseUrl: world.url,
    secret: TEST_SECRET,
    rateLimitFactor: 1,
    realtime: { url: null, port: 0 },
    hearsOthers: true,
  });

const refused = {
  ok: false,
  error: { code: "rate_limited", message: expect.any(String), retryAfterMs: expect.any(Number) },
};

test("who sends events faster than the limit is told so on a connection that stays open", async () => {
  const device = await node.connect(await world.aPerson("Ann"));
  const answers = await Promise.all(Array.from({ length: 101 }, () => device.ask("no.such", {})));
  const codes = answers.map((answer) => !answer.ok && answer.error.code);
  expect(codes.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => "invalid_input"));
  expect(answers[100]).toEqual(refused);
  expect(device.socket.connected).toBe(true);
});

test("so is who does it on a plain socket", async () => {
  const ann = await world.aPerson("Ann");
  const client = await openPlain(node.port);
  await client.call("authenticate", { token: ann.accessToken });
  const answers = await Promise.all(Array.from({ length: 101 }, () => client.call("no.such")));
  expect(answers.at(-1)).toMatchObject(refused);
  expect(client.webSocket.readyState).toBe(client.webSocket.OPEN);
});

test("a person has at most ten sockets; the next is told what to do, and gets in when one is closed", async () => {
  const ann = await world.aPerson("Ann");
  const devices = await Promise.all(Array.from({ length: 10 }, () => node.connect(ann)));
  const data = { ...refused.error, message: expect.stringMatching(/Close a tab/) };
  await expect(node.connect(ann)).rejects.toMatchObject({ data });
  const client = await openPlain(node.port);
  const answer = await client.call("authenticate", { token: ann.accessToken });
  expect(answer).toMatchObject({ ok: false, error: { code: "rate_limited" } });
  expect(await client.closed).toEqual(closeReasons.too_many_sockets);
  await node.connect(await world.aPerson("Bob"));
  const [first] = devices;
  const isGone = new Promise((resolve) => first?.socket.once("disconnect", resolve));
  first?.socket.disconnect();
  await isGone;
  await eventually(() => node.connect(ann));
});

test("access tokens are counted apart from their person and from each other", async () => {
  const ann = await world.aPerson("Ann");
  await Promise.all(Array.from({ length: 10 }, () => node.connect(ann)));
  const { secret } = await ann.call("token.create", { name: "Bot", scopes: ["read"] });
  const bot = await openPlain(node.port);
  expect(await bot.call("authenticate", { token: secret })).toMatchObject({ ok: true });
});
