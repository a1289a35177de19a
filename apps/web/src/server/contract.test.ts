import type { Person } from "@parley/core/testing/a-person";
import { asVisitor, freshEmail, PASSWORD } from "@parley/core/testing/as-visitor";
import { createWorld, type World } from "@parley/core/testing/world";
import {
  type ChatId,
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

vi.mock("./session.ts", () => ({ currentActor: async () => null }));

let world: World;
let node: Node;
beforeAll(async () => {
  world = await createWorld();
  useDatabase(world.url);
  node = await startNode(world.url);
});
afterAll(async () => {
  await node.close();
  await core().close();
  await world.close();
});

type Scene = {
  caller: Person;
  otherId: string;
  strangerId: string;
  groupId: ChatId;
  directId: ChatId;
};
type Input = Record<string, unknown>;
type Case = [expected: "ok" | ErrorCode, input: (scene: Scene) => Input | Promise<Input>];

const unknown = "0198f2a0-0000-7000-8000-0000000000ff";
const nothing: Case = ["ok", () => ({})];
const surprise: Case = ["invalid_input", () => ({ surprise: "yes" })];
const chats: Case[] = [
  ["ok", ({ groupId }) => ({ chatId: groupId })],
  ["not_found", () => ({ chatId: unknown })],
  ["invalid_input", () => ({ chatId: "x" })],
];

const oneMessage: Case[] = [
  ["ok", ({ groupId }) => ({ chatId: groupId, seq: 1 })],
  ["not_found", ({ groupId }) => ({ chatId: groupId, seq: 99 })],
  ["not_found", () => ({ chatId: unknown, seq: 1 })],
  ["invalid_input", ({ groupId }) => ({ chatId: groupId, seq: -1 })],
];
const reactions: Case[] = [
  ["ok", ({ groupId }) => ({ chatId: groupId, seq: 1, emoji: "👍" })],
  ["not_found", ({ groupId }) => ({ chatId: groupId, seq: 99, emoji: "👍" })],
  ["invalid_input", ({ groupId }) => ({ chatId: groupId, seq: 1, emoji: "x" })],
];

/** For every operation, inputs and how they end. A new operation does not compile without any. */
const cases: Record<OperationName, Case[]> = {
  "account.register": [
    [
      "ok",
      () => ({
        name: "New",
        email: freshEmail(),
        password: PASSWORD,
        handle: `n${Math.random()}`.replace(".", ""),
      }),
    ],
    ["conflict", async () => ({ name: "New", email: (await anAccount()).email, password: PASSWORD })],
    ["invalid_input", () => ({ name: "", email: "x", password: "short" })],
  ],
  "account.login": [
    ["ok", async () => ({ email: (await anAccount()).email, password: PASSWORD })],
    ["unauthenticated", async () => ({ email: (await anAccount()).email, password: "wrong" })],
    ["invalid_input", () => ({ email: "x@y" })],
  ],
  "account.refresh": [
    ["ok", async () => ({ refreshToken: (await anAccount()).refreshToken })],
    ["unauthenticated", () => ({ refreshToken: "parley_rt_x" })],
    ["invalid_input", () => ({})],
  ],
  "account.logout": [nothing],
  "me.get": [nothing, surprise],
  "me.update": [
    ["ok", () => ({ name: "Anna", about: "Away", locale: "ru", avatar: "face:3" })],
    ["invalid_input", () => ({ locale: "xx" })],
  ],
  "user.list": [
    ["ok", () => ({ query: "pers", limit: 1 })],
    ["invalid_input", () => ({ limit: 0 })],
    ["invalid_input", () => ({ cursor: "tampered" })],
    surprise,
  ],
  "user.get": [
    ["ok", ({ otherId }) => ({ userId: otherId })],
    ["not_found", () => ({ userId: unknown })],
    ["invalid_input", () => ({ userId: "x" })],
  ],
  "chat.list": [["ok", () => ({ limit: 1 })], ["invalid_input", () => ({ limit: 201 })], surprise],
  "chat.get": chats,
  "chat.create": [
    ["ok", ({ strangerId }) => ({ kind: "direct", userId: strangerId })],
    ["ok", ({ otherId }) => ({ kind: "direct", userId: otherId })],
    ["ok", ({ otherId }) => ({ kind: "group", title: "Trip", memberIds: [otherId] })],
    ["not_found", () => ({ kind: "group", title: "Trip", memberIds: [unknown] })],
    ["invalid_input", () => ({ kind: "channel" })],
  ],
  "chat.update": [
    [
      "ok",
      ({ groupId }) => ({ chatId: groupId, title: "Renamed", avatar: "emoji:🌲", hasOpenHistory: false }),
    ],
    ["not_found", () => ({ chatId: unknown, title: "Renamed" })],
    ["invalid_input", ({ directId }) => ({ chatId: directId, title: "Renamed" })],
  ],
  "chat.handOver": [
    ["ok", ({ groupId, otherId }) => ({ chatId: groupId, userId: otherId })],
    ["not_found", ({ groupId, strangerId }) => ({ chatId: groupId, userId: strangerId })],
    ["invalid_input", ({ groupId, caller }) => ({ chatId: groupId, userId: caller.id })],
  ],
  "chat.leave": [...chats, ["invalid_input", ({ directId }) => ({ chatId: directId })]],
  "chat.read": [
    ["ok", ({ groupId }) => ({ chatId: groupId, seq: 1 })],
    ["not_found", () => ({ chatId: unknown, seq: 1 })],
    ["invalid_input", ({ groupId }) => ({ chatId: groupId, seq: -1 })],
  ],
  "chat.deliver": [
    ["ok", ({ groupId }) => ({ chatId: groupId, seq: 1 })],
    ["not_found", () => ({ chatId: unknown, seq: 1 })],
    ["invalid_input", ({ groupId }) => ({ chatId: groupId, seq: -1 })],
  ],
  "chat.changes": [
    ["ok", ({ groupId }) => ({ chatId: groupId, since: 0 })],
    ["not_found", () => ({ chatId: unknown, since: 0 })],
    ["invalid_input", ({ groupId }) => ({ chatId: groupId })],
  ],
  "member.add": [
    ["ok", ({ groupId, strangerId }) => ({ chatId: groupId, userId: strangerId })],
    ["conflict", ({ groupId, otherId }) => ({ chatId: groupId, userId: otherId })],
    ["not_found", ({ groupId }) => ({ chatId: groupId, userId: unknown })],
    ["invalid_input", ({ directId, strangerId }) => ({ chatId: directId, userId: strangerId })],
  ],
  "member.remove": [
    ["ok", ({ groupId, otherId }) => ({ chatId: groupId, userId: otherId })],
    ["not_found", ({ groupId, strangerId }) => ({ chatId: groupId, userId: strangerId })],
    ["invalid_input", ({ groupId, caller }) => ({ chatId: groupId, userId: caller.id })],
  ],
  "member.setRole": [
    ["ok", ({ groupId, otherId }) => ({ chatId: groupId, userId: otherId, role: "admin" })],
    ["not_found", ({ groupId, strangerId }) => ({ chatId: groupId, userId: strangerId, role: "admin" })],
    ["invalid_input", ({ groupId, otherId }) => ({ chatId: groupId, userId: otherId, role: "owner" })],
  ],
  "message.send": [
    ["ok", ({ groupId }) => ({ chatId: groupId, clientId: "new", body: "hi" })],
    ["ok", ({ groupId }) => ({ chatId: groupId, clientId: "first", body: "hi" })],
    ["conflict", ({ groupId }) => ({ chatId: groupId, clientId: "first", body: "ho" })],
    ["not_found", () => ({ chatId: unknown, clientId: "new", body: "hi" })],
    ["invalid_input", ({ groupId }) => ({ chatId: groupId, clientId: "new", body: "a\0b" })],
  ],
  "message.sendDirect": [
    ["ok", ({ otherId }) => ({ userId: otherId, clientId: "new", body: "hi" })],
    ["ok", ({ strangerId }) => ({ userId: strangerId, clientId: "new", body: "hi" })],
    ["not_found", () => ({ userId: unknown, clientId: "new", body: "hi" })],
    ["invalid_input", ({ otherId }) => ({ userId: otherId, clientId: "new", body: "hi", replyToSeq: 99 })],
  ],
  "message.forward": [
    ["ok", ({ groupId, directId }) => ({ chatId: groupId, seq: 1, toChatId: directId, clientId: "new" })],
    ["not_found", ({ groupId }) => ({ chatId: groupId, seq: 1, toChatId: unknown, clientId: "new" })],
    ["not_found", ({ groupId }) => ({ chatId: groupId, seq: 99, toChatId: groupId, clientId: "new" })],
    ["conflict", async (scene) => ({ ...(await anotherMessage(scene)), toChatId: scene.groupId })],
    ["invalid_input", ({ groupId }) => ({ chatId: groupId, seq: 1, toChatId: "x", clientId: "new" })],
  ],
  "message.edit": [
    ["ok", ({ groupId }) => ({ chatId: groupId, seq: 1, body: "better" })],
    ["not_found", ({ groupId }) => ({ chatId: groupId, seq: 99, body: "better" })],
    ["invalid_input", ({ groupId }) => ({ chatId: groupId, seq: 1, body: " " })],
  ],
  "message.delete": oneMessage,
  "message.hide": oneMessage,
  "message.react": reactions,
  "message.unreact": reactions,
  "message.pin": oneMessage,
  "message.unpin": oneMessage,
  "message.pins": chats,
  "message.readers": oneMessage,
  "message.list": [
    ["ok", ({ groupId }) => ({ chatId: groupId, limit: 2, offset: 0 })],
    ["ok", ({ groupId }) => ({ chatId: groupId, before: 2 })],
    ["not_found", () => ({ chatId: unknown })],
    ["invalid_input", ({ groupId }) => ({ chatId: groupId, before: 1, after: 1 })],
  ],
  "message.get": [
    ["ok", ({ groupId }) => ({ chatId: groupId, seq: 1 })],
    ["not_found", ({ groupId }) => ({ chatId: groupId, seq: 99 })],
    ["invalid_input", ({ groupId }) => ({ chatId: groupId, seq: -1 })],
  ],
  "token.create": [
    ["ok", () => ({ name: "Bot", scopes: ["read", "write"] })],
    ["ok", ({ groupId }) => ({ name: "Bot", scopes: ["read"], chatIds: [groupId], expiresInDays: 1 })],
    ["not_found", () => ({ name: "Bot", scopes: ["read"], chatIds: [unknown] })],
    ["invalid_input", () => ({ name: "Bot", scopes: [] })],
  ],
  "token.list": [nothing, ["ok", async (scene) => (await aToken(scene)) && {}], surprise],
  "token.revoke": [
    ["ok", async (scene) => ({ tokenId: (await aToken(scene)).token.id })],
    ["not_found", () => ({ tokenId: unknown })],
    ["invalid_input", () => ({ tokenId: "x" })],
  ],
  "webhook.create": [
    ["ok", ({ groupId }) => ({ chatId: groupId, name: "Bot" })],
    ["not_found", () => ({ chatId: unknown, name: "Bot" })],
    ["invalid_input", ({ directId }) => ({ chatId: directId, name: "Bot" })],
  ],
  "webhook.list": [
    ...chats,
    ["ok", async (scene) => ({ chatId: (await aWebhook(scene)).webhook.chatId })],
    ["invalid_input", ({ directId }) => ({ chatId: directId })],
  ],
  "webhook.revoke": [
    ["ok", async (scene) => ({ chatId: scene.groupId, webhookId: (await aWebhook(scene)).webhook.id })],
    ["not_found", ({ groupId }) => ({ chatId: groupId, webhookId: unknown })],
    ["invalid_input", ({ groupId }) => ({ chatId: groupId, webhookId: "x" })],
  ],
  "webhook.post": [
    ["ok", async (scene) => ({ secret: (await aWebhook(scene)).secret, text: "512 passed" })],
    ["ok", async (scene) => ({ secret: (await aWebhook(scene)).secret, text: "512 passed", more: "fields" })],
    ["not_found", () => ({ secret: "parley_hook_x", text: "512 passed" })],
    ["invalid_input", async (scene) => ({ secret: (await aWebhook(scene)).secret, text: " " })],
  ],
  "realtime.ticket": [nothing],
};

/** Another text, under a client id that is taken. */
async function anotherMessage({ caller, groupId: chatId }: Scene): Promise<Input> {
  const { message } = await caller.call("message.send", { chatId, clientId: "second", body: "ho" });
  return { chatId, seq: message.seq, clientId: "first" };
}

const aToken = ({ caller }: Scene) => caller.call("token.create", { name: "Bot", scopes: ["read"] });
const aWebhook = ({ caller, groupId: chatId }: Scene) =>
  caller.call("webhook.create", { chatId, name: "Bot" });

async function aScene(): Promise<Scene> {
  // Lists are in order of ids here and there: equal names, sorted, make two scenes comparable.
  const people = await world.people("Person", "Person", "Person");
  const [caller, other, stranger] = people.sort((a, b) => (a.id < b.id ? -1 : 1)) as typeof people;
  const { id: groupId } = await world.aGroup([caller, other]);
  const { id: directId } = await world.aDirectChat(caller, other);
  await caller.call("message.send", { chatId: groupId, clientId: "first", body: "hi" });
  return { caller, otherId: other.id, strangerId: stranger.id, groupId, directId };
}

/** With a password, which takes time. */
async function anAccount() {
  const call = asVisitor(world.core);
  const email = freshEmail();
  await call("account.register", { name: "Ann", email, password: PASSWORD });
  const { refreshToken } = await call("account.login", { email, password: PASSWORD });
  return { email, refreshToken };
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
    .replaceAll(/"(handle|email|nextCursor)":"[^"]*"/g, '"$1":"made up"')
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
  const rows = cases[name].map(([expected, input], index) => ({ expected, input, index }));

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
