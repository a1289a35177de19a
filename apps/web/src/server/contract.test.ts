import { createWorld, type World } from "@parley/core/testing/world";
import {
  ErrorBody,
  type ErrorCode,
  errors,
  type OperationName,
  type Output,
  operationNames,
  operations,
} from "@parley/protocol";
import { type Node, startNode } from "@parley/realtime/testing/start-nodes";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { core } from "./core.ts";
import { callRest, useDatabase } from "./testing/call-rest.ts";
import { contractCases, type Scene } from "./testing/contract-cases.ts";

vi.mock("./session.ts", () => ({ currentActor: async () => null }));

let world: World;
let node: Node;
beforeAll(async () => {
  world = await createWorld();
  useDatabase(world.url);
  node = await startNode(world.url);
  // Else the first who registers would become it, and the second not.
  const admin = await world.aPerson("Admin");
  await world.core.db.prisma.user.update({ where: { id: admin.id }, data: { isServerAdmin: true } });
});
afterAll(async () => {
  await node.close();
  await core().close();
  await world.close();
});

async function aScene(): Promise<Scene> {
  // Lists are in order of ids here and there: equal names, sorted, make two scenes comparable.
  const people = await world.people("Person", "Person", "Person");
  const [caller, other, stranger] = people.sort((a, b) => (a.id < b.id ? -1 : 1)) as typeof people;
  const { id: groupId } = await world.aGroup([caller, other]);
  const { id: directId } = await world.aDirectChat(caller, other);
  await caller.call("message.send", { chatId: groupId, clientId: "first", body: "hi" });
  // Both chats may be of the same millisecond, and then their order says nothing.
  const later = "UPDATE chats SET last_activity_at = last_activity_at + interval '1 minute' WHERE id = $1";
  await world.core.db.pool.query(later, [groupId]);
  return { caller, otherId: other.id, strangerId: stranger.id, groupId, directId, world };
}

type Told = { code: "ok" | ErrorCode; data: unknown };

async function tellRest(
  name: OperationName,
  { caller }: Scene,
  input: Record<string, unknown>,
): Promise<Told> {
  const { status, body } = await callRest(name, input, { token: caller.accessToken });
  if (status < 400) {
    expect(status).toBe(statusOf(name, body));
    return { code: "ok", data: body };
  }
  const { error } = z.object({ error: ErrorBody }).parse(body);
  expect(status).toBe(errors[error.code].status);
  return { code: error.code, data: error };
}

function statusOf(name: OperationName, output: unknown): number {
  const row: { status?: (output: never) => number } = operations[name];
  return row.status?.(output as never) ?? 200;
}

async function tellSocket(
  name: OperationName,
  { caller }: Scene,
  input: Record<string, unknown>,
): Promise<Told> {
  const device = await node.connect(caller);
  const answer = await device.ask(name, input);
  device.socket.disconnect();
  return answer.ok ? { code: "ok", data: answer.data } : { code: answer.error.code, data: answer.error };
}

/** The same for both: ids by their first appearance, and no times, tokens or made-up addresses. */
function comparable(data: unknown): unknown {
  const ids = new Map<string, string>();
  const nameOf = (id: string) => ids.get(id) ?? ids.set(id, `id ${ids.size}`).get(id) ?? id;
  const text = JSON.stringify(data)
    .replaceAll(/eyJ[\w-]+\.[\w-]+\.[\w-]+|parley_[a-z]+_[\w-]+/g, "token")
    .replaceAll(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"time"')
    .replaceAll(/"(handle|email|nextCursor|userCode|secret|uri)":"[^"]*"/g, '"$1":"made up"')
    .replaceAll(/"\w{4}(-\w{4}){5}"/g, '"recovery code"')
    .replaceAll(/"port":\d+/g, '"port":0')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, nameOf);
  return JSON.parse(text);
}

/** Every field of the output is declared, and has its declared type. */
function expectDeclared<Name extends OperationName>(name: Name, data: unknown): void {
  const schema: z.ZodMiniType<Output<Name>> = operations[name].output as never;
  expect(schema.parse(data)).toEqual(data);
}

describe.each(operationNames)("%s", (name) => {
  const rows = contractCases[name].map(([expected, input], index) => ({ expected, input, index }));

  test.each(rows)(
    "answers alike over REST and over a socket: $expected ($index)",
    async ({ expected, input }) => {
      const [one, other] = await Promise.all([aScene(), aScene()]);
      const overRest = await tellRest(name, one, await input(one));
      const overSocket = await tellSocket(name, other, await input(other));
      expect(overRest.code).toBe(expected);
      expect(comparable(overSocket)).toEqual(comparable(overRest));
      if (expected === "ok") for (const { data } of [overRest, overSocket]) expectDeclared(name, data);
    },
  );
});
