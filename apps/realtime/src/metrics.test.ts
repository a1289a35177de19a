import { readFileSync } from "node:fs";
import type { Person } from "@parley/core/testing/a-person";
import { eventually } from "@parley/core/testing/eventually";
import { createWorld, type World } from "@parley/core/testing/world";
import { errors, operations, streams } from "@parley/protocol";
import { pino } from "pino";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type RunningServer, startServer } from "./start-server.ts";
import { connect } from "./testing/connect.ts";
import { openPlain } from "./testing/open-plain.ts";
import { startNode, testEnv } from "./testing/start-nodes.ts";

const TOKEN = "a token of 16 characters or more";
let world: World;
let node: RunningServer;
let ann: Person;
beforeAll(async () => {
  world = await createWorld();
  const env = { ...testEnv(world.url), METRICS_TOKEN: TOKEN };
  node = await startServer(env, pino({ level: "silent" }));
  ann = await world.aPerson("Canary");
});
afterAll(async () => {
  await node.close();
  await world.close();
});

const ask = (port: number, authorization?: string) =>
  fetch(`http://127.0.0.1:${port}/metrics`, { headers: authorization ? { authorization } : {} });

/** The value of each line, by its name and labels. */
async function metrics(): Promise<Map<string, number>> {
  const response = await ask(node.port, `Bearer ${TOKEN}`);
  expect(response.status).toBe(200);
  const lines = (await response.text()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(lines.map((line) => [line.replace(/ \S+$/, ""), Number(line.split(" ").at(-1))]));
}

/** @returns how much the value of a line has grown since then */
async function since(before: Map<string, number>) {
  const now = await metrics();
  return (line: string) => (now.get(line) ?? 0) - (before.get(line) ?? 0);
}

async function aDevice(person: Person) {
  const device = await connect(node.port, person);
  onTestFinished(() => void device.socket.disconnect());
  return device;
}

test("nobody is told without the token, and nobody at all where none is set", async () => {
  expect((await ask(node.port)).status).toBe(401);
  expect((await ask(node.port, "Bearer something else")).status).toBe(401);
  const closed = await startNode(world.url);
  onTestFinished(closed.close);
  for (const authorization of [undefined, "Bearer ", "Bearer undefined"])
    expect((await ask(closed.port, authorization)).status).toBe(404);
});

test("every number moves as messages flow", async () => {
  const { id: chatId } = await world.aGroup([ann, await world.aPerson("Bob")]);
  const device = await aDevice(ann);
  const before = await metrics();
  expect(before.get('parley_connections{transport="socket.io"}')).toBe(1);
  const { webSocket } = await openPlain(node.port, { protocols: ["parley", `bearer.${ann.accessToken}`] });
  onTestFinished(() => webSocket.terminate());
  await Promise.all(
    ["1", "2", "3", "3"].map((clientId) => device.ask("message.send", { chatId, clientId, body: clientId })),
  );
  await device.ask("message.send", { chatId: "nonsense" });
  const grown = await since(before);
  expect(grown('parley_messages_total{outcome="created"}')).toBe(3);
  expect(grown('parley_messages_total{outcome="duplicate"}')).toBe(1);
  expect(grown("parley_batch_messages_sum")).toBe(4);
  expect(grown("parley_batch_messages_count")).toBe(grown("parley_batch_seconds_count"));
  expect(grown('parley_operations_total{operation="message.send",code="ok"}')).toBe(4);
  expect(grown('parley_operations_total{operation="message.send",code="invalid_input"}')).toBe(1);
  expect(grown("parley_operation_seconds_count")).toBe(5);
  await eventually(async () => {
    const later = await since(before);
    expect(later('parley_connections{transport="plain"}')).toBe(1);
    expect(later('parley_bus_changes_total{direction="published"}')).toBeGreaterThanOrEqual(3);
    expect(later("parley_bus_lag_seconds_count")).toBeGreaterThan(0);
  });
});

test("what others change is counted as heard, and a hole in it as healed", async () => {
  const { id: chatId } = await world.aGroup([ann]);
  const other = await startNode(world.url);
  onTestFinished(other.close);
  await aDevice(ann);
  const elsewhere = await other.connect(await world.aDevice(ann));
  const before = await metrics();
  await elsewhere.call("message.send", { chatId, clientId: "heard", body: "over the bus" });
  await eventually(async () =>
    expect((await since(before))('parley_bus_changes_total{direction="heard"}')).toBeGreaterThan(0),
  );
  // The world has no bus: nobody hears of this, and the next change shows the hole.
  await ann.call("message.send", { chatId, clientId: "unheard", body: "silent" });
  await elsewhere.call("message.send", { chatId, clientId: "after", body: "the hole" });
  await eventually(async () => expect((await since(before))("parley_gaps_healed_total")).toBeGreaterThan(0));
});

test("a reader that is cut is counted", async () => {
  const before = await metrics();
  const { id: chatId } = await world.aGroup([ann]);
  const { webSocket } = await openPlain(node.port, { protocols: ["parley", `bearer.${ann.accessToken}`] });
  webSocket.pause();
  const device = await aDevice(await world.aDevice(ann));
  const body = "x".repeat(10_000);
  for (let turn = 0; (await since(before))("parley_cut_readers_total") === 0; turn += 1)
    await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        device.ask("message.send", { chatId, clientId: `${turn} ${index}`, body }),
      ),
    );
  expect((await since(before))("parley_cut_readers_total")).toBe(1);
  webSocket.terminate();
});

test("the process tells its memory, its processor time and the delay of its event loop", async () => {
  const names = [...(await metrics()).keys()];
  for (const name of [
    "nodejs_eventloop_lag_p99_seconds",
    "process_cpu_seconds_total",
    "process_resident_memory_bytes",
    "parley_queue_messages",
    'parley_database_connections{state="busy"}',
    'parley_database_connections{state="waiting"}',
    "parley_bus_gaps_total",
  ])
    expect(names).toContain(name);
});

test("the dashboard shows nothing that is not measured", async () => {
  const text = await (await ask(node.port, `Bearer ${TOKEN}`)).text();
  const measured = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name, type]) =>
    type === "histogram" ? ["_bucket", "_sum", "_count"].map((part) => `${name}${part}`) : [name],
  );
  const dashboard = readFileSync(
    new URL("../../../docs/operations/grafana-dashboard.json", import.meta.url),
    "utf8",
  );
  const { panels } = JSON.parse(dashboard) as { panels: { targets: { expr: string }[] }[] };
  const expressions = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join("\n");
  const shown = new Set(expressions.match(/\b(parley|nodejs|process)_\w+/g));
  expect(shown.size).toBeGreaterThan(12);
  expect([...shown].filter((name) => !measured.includes(name))).toEqual([]);
  const own = measured.filter((name) => name?.startsWith("parley_") && !/_(sum|count)$/.test(name));
  expect(own.filter((name) => !shown.has(name ?? ""))).toEqual([]);
});

test("labels hold names of ours, and nothing of people, chats and messages", async () => {
  const known: Record<string, readonly string[]> = {
    operation: [...Object.keys(operations), ...Object.keys(streams)],
    code: ["ok", ...Object.keys(errors)],
    outcome: ["created", "duplicate", "conflict", "not_found", "blocked", "no_target", "failed"],
    direction: ["published", "heard"],
    transport: ["socket.io", "plain"],
    state: ["busy", "idle", "waiting"],
  };
  const device = await aDevice(ann);
  await device.ask("canary.operation", { canary: 1 });
  const own = [...(await metrics()).keys()].filter((line) => line.startsWith("parley_"));
  for (const [, label = "", value] of own.join("\n").matchAll(/[{,](\w+)="([^"]*)"/g))
    if (label !== "le") expect(known[label]).toContain(value);
  expect(own.join("\n")).not.toMatch(/canary|[0-9a-f]{8}-/i);
});
