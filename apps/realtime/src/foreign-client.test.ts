import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createWorld, type World } from "@parley/core/testing/world";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { openPlain } from "./testing/open-plain.ts";
import { type Node, startNode } from "./testing/start-nodes.ts";

const script = fileURLToPath(new URL("./testing/foreign-client.py", import.meta.url));
const python = process.env.PARLEY_TEST_PYTHON ?? "python3";

let world: World;
let node: Node;

beforeAll(async () => {
  world = await createWorld();
  node = await startNode(world.url);
});
afterAll(async () => {
  await node.close();
  await world.close();
});

function isInstalled(): boolean {
  return spawnSync(python, ["-c", "import socketio"]).status === 0;
}

type Told = { first?: object; again?: object; refused?: object; heard?: string };

/** Starts the Python client. @returns what it has told so far */
function startPython(environment: Record<string, string>): Told[] {
  const told: Told[] = [];
  const client: ChildProcess = spawn(python, [script], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (client.stdout) createInterface(client.stdout).on("line", (line) => told.push(JSON.parse(line)));
  onTestFinished(() => void client.kill());
  return told;
}

test("B6 Python's Socket.IO client tells the same story as ours", async () => {
  if (!isInstalled()) {
    console.warn("\n!!! NOT PROVEN HERE: Python's Socket.IO client. Install python3-socketio to prove it.\n");
    return;
  }
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const url = `http://localhost:${node.port}`;
  const told = startPython({ URL: url, TOKEN: ann.accessToken, CHAT: chatId });
  await vi.waitFor(() => expect(told).toHaveLength(3), { timeout: 15_000 });
  expect(told).toMatchObject([
    { first: { ok: true, data: { duplicate: false, message: { seq: 1, body: "Bonjour" } } } },
    { again: { ok: true, data: { duplicate: true, message: { seq: 1 } } } },
    { refused: { ok: false, error: { code: "invalid_input" } } },
  ]);
  const plain = await openPlain(node.port, { protocols: ["parley", `bearer.${bob.accessToken}`] });
  await plain.call("message.send", { chatId, clientId: "1", body: "Salut" });
  await vi.waitFor(() => expect(told.at(-1)).toEqual({ heard: "Salut" }), { timeout: 15_000 });
});
