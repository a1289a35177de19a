import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createWorld, type World } from "@parley/core/testing/world";
import type { Answer } from "@parley/protocol";
import { afterAll, beforeAll, onTestFinished, test } from "vitest";
import { type ForeignClient, tellStory } from "./testing/foreign-story.ts";
import { openInbox } from "./testing/open-inbox.ts";
import { type Node, startNode } from "./testing/start-nodes.ts";

const script = fileURLToPath(new URL("./testing/foreign-client.py", import.meta.url));

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

type Told = { answer: Answer<unknown> } | { heard: unknown };

/** Starts Python's client, which calls what it is told to. */
function startPython(token: string): ForeignClient {
  const args = [script, `http://localhost:${node.port}`, token];
  const client = spawn("python3", args, { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void client.kill());
  const answers = openInbox<Answer<unknown>>();
  const messages = openInbox<unknown>();
  createInterface(client.stdout).on("line", (line) => {
    const told: Told = JSON.parse(line);
    if ("answer" in told) answers.put(told.answer);
    else messages.put(told.heard);
  });
  const call: ForeignClient["call"] = (name, data) => {
    client.stdin.write(`${JSON.stringify([name, data])}\n`);
    return answers.take();
  };
  return { call, nextMessage: messages.take };
}

test("B6 Python's Socket.IO client signs in, sends once, hears, is told of mistakes, and reads back", async () => {
  const [me, other] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(me, other);
  await tellStory(startPython(me.accessToken), { me, other: await node.connect(other), chatId });
});
