import { eventually } from "@parley/core/testing/eventually";
import { createWorld } from "@parley/core/testing/world";
import { pino } from "pino";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { startServer } from "./start-server.ts";
import type { Device } from "./testing/connect.ts";
import { createNetwork, type Network, startNode, testEnv } from "./testing/start-nodes.ts";

let network: Network;
beforeAll(async () => {
  network = await createNetwork();
});
afterAll(() => network.close());

const ask = async (port: number, path: string) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: response.status, body: await response.json() };
};

test("B2 a node is alive and ready while its database answers", async () => {
  expect(await ask(network.one.port, "/healthz")).toMatchObject({ status: 200 });
  expect(await ask(network.one.port, "/readyz")).toMatchObject({ status: 200 });
  expect(await ask(network.one.port, "/anything")).toMatchObject({ status: 404 });
});

test("B2 with the database down it is alive and not ready, and turns people away with a typed error", async () => {
  const node = await startNode("postgresql://nobody@127.0.0.1:1/nothing");
  onTestFinished(node.close);
  expect(await ask(node.port, "/healthz")).toMatchObject({ status: 200 });
  expect(await ask(node.port, "/readyz")).toMatchObject({ status: 503 });
  const ann = await network.aPerson("Ann");
  await expect(node.connect(ann)).rejects.toMatchObject({ data: { code: "unavailable" } });
});

test("L3 when a node goes, its people catch up on another one without a gap", async () => {
  const [ann, bob] = await network.people("Ann", "Bob");
  const { id: chatId } = await network.aDirectChat(ann, bob);
  const doomed = await startNode(network.url);
  const [anns, before] = await Promise.all([network.one.connect(ann), doomed.connect(bob)]);
  const send = (body: string) => anns.call("message.send", { chatId, clientId: body, body });
  await send("1");
  await eventually(() => expect(before.revs(chatId)).toEqual([2]));
  await Promise.all([doomed.close(), send("2"), send("3")]);
  const after = await network.other.connect(bob);
  const { changes } = await after.call("chat.changes", { chatId, since: 2 });
  await send("4");
  await eventually(() => expect(after.revs(chatId)).toContain(5));
  const revs = new Set([
    ...before.revs(chatId),
    ...changes.map(({ data }) => data.rev),
    ...after.revs(chatId),
  ]);
  expect([...revs].sort()).toEqual([2, 3, 4, 5]);
});

test("F23 a node that goes away has acknowledged all that it has written", async () => {
  const [ann, bob] = await network.people("Ann", "Bob");
  const { id: chatId } = await network.aDirectChat(ann, bob);
  const doomed = await startNode(network.url);
  const device = await doomed.connect(ann);
  const send = (body: string) => device.ask("message.send", { chatId, clientId: body, body });
  const answers = Array.from({ length: 100 }, (_, index) => send(`before ${index}`));
  await answers[0];
  const closing = doomed.stop();
  answers.push(...Array.from({ length: 100 }, (_, index) => send(`after ${index}`)));
  const settled = await Promise.allSettled(answers);
  const done = settled.filter((each) => each.status === "fulfilled" && each.value.ok);
  await closing;
  const { messages } = await ann.call("message.list", { chatId, limit: 200 });
  expect(done.length).toBeGreaterThan(0);
  expect(messages).toHaveLength(done.length);
});

test("L4 a peer that stalls or drops harms nobody", async () => {
  const [ann, bob, eve] = await network.people("Ann", "Bob", "Eve");
  const { id: chatId } = await network.aGroup([ann, bob, eve]);
  const [anns, stalled, dropped] = await Promise.all([
    network.one.connect(ann),
    network.one.connect(bob),
    network.one.connect(eve),
  ]);
  const laptop = await network.one.connect(await network.aDevice(ann));
  // The stalled one reads no more; the dropped one goes without a word.
  stalled.socket.io.engine.transport.pause(() => {});
  dropped.socket.io.engine.close();
  const bodies = Array.from({ length: 50 }, (_, index) => `${index} ${"x".repeat(9_000)}`);
  await Promise.all(
    bodies.map((body) => anns.call("message.send", { chatId, clientId: body.slice(0, 2), body })),
  );
  await eventually(() => expect(laptop.revs(chatId)).toHaveLength(50));
});

test("L5 500 idle sockets hold no database connections, and calls are answered as without them", async () => {
  const world = await createWorld();
  const node = await startNode(world.url);
  onTestFinished(async () => {
    await node.close();
    await world.close();
  });
  const ann = await world.aPerson("Ann");
  const devices: Device[] = [];
  // In turns: how a node takes a storm is another story.
  for (let turn = 0; turn < 10; turn += 1)
    devices.push(...(await Promise.all(Array.from({ length: 50 }, () => node.connect(ann)))));
  expect(devices.every(({ socket }) => socket.connected)).toBe(true);
  const { id: chatId } = await world.aGroup([ann]);
  const bodies = Array.from({ length: 100 }, (_, index) => String(index));
  await Promise.all(bodies.map((body) => ann.call("message.send", { chatId, clientId: body, body })));
  expect((await ann.call("message.list", { chatId })).messages).toHaveLength(100);
  const { rows } = await world.core.db.pool.query(
    "SELECT count(*)::integer AS count FROM pg_stat_activity WHERE datname = current_database()",
  );
  expect(rows[0].count).toBeLessThanOrEqual(20);
});

test("without its Redis, and beside nodes that have another bus, a node serves, is not ready, and says why", async () => {
  const lines: string[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line: string) => void lines.push(line) });
  const env = { ...testEnv(network.url), REDIS_URL: "redis://:a-secret@127.0.0.1:1" };
  const server = await startServer(env, log);
  onTestFinished(server.close);
  const said = () => lines.map((line) => JSON.parse(line).msg);
  await eventually(() =>
    expect(said()).toEqual(
      expect.arrayContaining([
        "Redis at 127.0.0.1:1, which is the bus, cannot be used: connect ECONNREFUSED 127.0.0.1:1.",
        "A realtime process has Postgres as its bus, and this one Redis. Give all processes the same REDIS_URL, or none.",
      ]),
    ),
  );
  const answer = await fetch(`http://127.0.0.1:${server.port}/readyz`);
  expect([answer.status, await answer.json()]).toEqual([503, { status: "bus is not ready" }]);
});
