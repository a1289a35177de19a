import type { Person } from "@parley/core/testing/a-person";
import { fingerprint } from "@parley/core/testing/fingerprint";
import { hostileInputs, type Ids } from "@parley/core/testing/hostile-input";
import { createWorld, type World } from "@parley/core/testing/world";
import {
  type Answer,
  ErrorBody,
  errors,
  type OperationName,
  operationNames,
  REQUEST_MAX_BYTES,
  SOCKET_FRAME_MAX_BYTES,
} from "@parley/protocol";
import type { Device } from "@parley/realtime/testing/connect";
import { type Node, startNode } from "@parley/realtime/testing/start-nodes";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { core } from "./core.ts";
import { ask, callRest, useDatabase } from "./testing/call-rest.ts";

vi.mock("./session.ts", () => ({ currentActor: async () => null }));

let world: World;
let node: Node;
let ann: Person;
/** One connection for everything: whatever is sent, it must stay open. */
let device: Device;
beforeAll(async () => {
  world = await createWorld();
  useDatabase(world.url);
  node = await startNode(world.url);
  ann = await world.aPerson("Ann");
  device = await node.connect(ann);
});
afterAll(async () => {
  await node.close();
  await core().close();
  await world.close();
});

// It would end the session of the one connection.
const names = operationNames.filter((name) => name !== "account.logout");

async function inputsFor(name: OperationName): Promise<Record<string, unknown>[]> {
  const [bob, eve] = await world.people("Bob", "Eve");
  const { id: chatId } = await world.aGroup([ann, bob]);
  const { id: hiddenChatId } = await world.aDirectChat(bob, eve);
  const ids: Ids = { chatId, hiddenChatId, userId: bob.id };
  // A third of them: core tries them all.
  return hostileInputs(name, ids).filter((_, index) => index % 3 === 0);
}

const sizeOf = (input: unknown) => JSON.stringify(input).length;

test.each(names)("%s over a socket answers everything, on a connection that stays open", async (name) => {
  const inputs = (await inputsFor(name)).filter((input) => sizeOf(input) < SOCKET_FRAME_MAX_BYTES / 2);
  const answers: Answer<unknown>[] = await Promise.all(inputs.map((input) => device.ask(name, input)));
  for (const answer of answers)
    if (!answer.ok) expect(ErrorBody.parse(answer.error).code).not.toBe("internal");
  expect((await device.call("me.get", {})).id).toBe(ann.id);
});

test.each(names)("%s over REST answers everything with an error of the table", async (name) => {
  const inputs = await inputsFor(name);
  const answers = await Promise.all(inputs.map((input) => callRest(name, input, { token: ann.accessToken })));
  for (const { status, body } of answers) {
    if (status < 400) continue;
    const { error } = z.object({ error: ErrorBody }).parse(body);
    expect(error.code).not.toBe("internal");
    expect(status).toBe(errors[error.code].status);
  }
});

test.each([
  ['{"seq":1e309}'],
  ['{"seq":-0}'],
  ['{"seq":1,"seq":"2"}'],
  ['{"seq":99999999999999999999999}'],
  ['{"__proto__":{"seq":1}}'],
  ['{"\\u0000":1}'],
  ['{"seq":1,"\\ud800":1}'],
  ["{'seq':1}"],
  ["\ufeff{}"],
  ["{".repeat(10_000)],
  ["\0"],
  [" ".repeat(REQUEST_MAX_BYTES)],
])("the body %j is refused, and nothing is stored", async (body) => {
  const { id: chatId } = await world.aGroup([ann]);
  const before = await fingerprint(world.core.db.pool);
  const headers = { "content-type": "application/json", authorization: `Bearer ${ann.accessToken}` };
  const answer = await ask("POST", `/chats/${chatId}/read`, { headers, body });
  if (answer.status >= 400) expect(answer.body).toMatchObject({ error: { code: "invalid_input" } });
  else expect(answer.body).toEqual({ lastReadSeq: 0, unreadCount: 0 });
  expect(await fingerprint(world.core.db.pool)).toEqual(before);
});
