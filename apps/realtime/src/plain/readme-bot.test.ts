import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createWorld, type World } from "@parley/core/testing/world";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import type { RunningServer } from "../start-server.ts";
import { openPlain } from "../testing/open-plain.ts";
import { startNode } from "../testing/start-nodes.ts";

let world: World;
let node: RunningServer;

beforeAll(async () => {
  world = await createWorld();
  node = await startNode(world.url);
});
afterAll(async () => {
  await node.close();
  await world.close();
});

/** Starts the bot as the README prints it, against the test's server. */
function startBot(token: string): void {
  const readme = readFileSync(new URL("../../../../README.md", import.meta.url), "utf8");
  const source = /```js\n(?<source>const socket = new WebSocket[^`]+`[^`]+`[\s\S]+?)```/.exec(readme)?.groups
    ?.source;
  if (!source) throw new Error("README.md shows no bot.");
  const bot = spawn(process.execPath, ["-e", source.replace("localhost:3001", `localhost:${node.port}`)], {
    env: { ...process.env, PARLEY_TOKEN: token },
    stdio: "inherit",
  });
  onTestFinished(() => void bot.kill());
}

test("B4 the README's bot answers ping with pong", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const { secret } = await bob.call("token.create", { name: "My bot", scopes: ["read", "write"] });
  startBot(secret);
  const client = await openPlain(node.port, { protocols: ["parley", `bearer.${ann.accessToken}`] });
  let pings = 0;
  // A message from before the bot had connected is not its business.
  await vi.waitFor(
    async () => {
      pings += 1;
      await client.call("message.send", { chatId, clientId: `ping ${pings}`, body: "ping" });
      const { messages } = await ann.call("message.list", { chatId, limit: 200 });
      const pong = messages.find(({ body }) => body === "pong");
      expect(pong?.senderId).toBe(bob.id);
    },
    { timeout: 15_000, interval: 100 },
  );
});
