import { createWorld, type World } from "@parley/core/testing/world";
import type { Answer } from "@parley/protocol";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type ForeignClient, tellStory } from "./testing/foreign-story.ts";
import { openInbox } from "./testing/open-inbox.ts";
import { type Node, startNode } from "./testing/start-nodes.ts";

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

type Frame = Answer<unknown> & { id?: number; event?: string; data?: unknown };

/** Node's own WebSocket, which browsers have too, and JSON. */
async function openBare(token: string): Promise<ForeignClient> {
  const webSocket = new WebSocket(`ws://localhost:${node.port}/ws`);
  onTestFinished(() => webSocket.close());
  const answers = openInbox<Answer<unknown>>();
  const messages = openInbox<unknown>();
  webSocket.onmessage = ({ data }) => {
    const { id, event, ...rest }: Frame = JSON.parse(String(data));
    if (id !== undefined) answers.put(rest);
    else if (event === "message.created") messages.put(rest.data);
  };
  await new Promise((resolve) => {
    webSocket.onopen = resolve;
  });
  const call: ForeignClient["call"] = (op, data) => {
    webSocket.send(JSON.stringify({ id: 1, op, data }));
    return answers.take();
  };
  expect(await call("authenticate", { token })).toMatchObject({ ok: true });
  return { call, nextMessage: messages.take };
}

test("B6 a bare WebSocket signs in, sends once, hears, is told of mistakes, and reads back", async () => {
  const [me, other] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aDirectChat(me, other);
  await tellStory(await openBare(me.accessToken), { me, other: await node.connect(other), chatId });
});
