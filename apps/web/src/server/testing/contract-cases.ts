import type { Person } from "@parley/core/testing/a-person";
import { asVisitor, freshEmail, PASSWORD } from "@parley/core/testing/as-visitor";
import type { World } from "@parley/core/testing/world";
import type { ChatId, ErrorCode, OperationName } from "@parley/protocol";

export type Scene = {
  world: World;
  caller: Person;
  otherId: string;
  strangerId: string;
  groupId: ChatId;
  directId: ChatId;
};
export type Input = Record<string, unknown>;
type Case = [expected: "ok" | ErrorCode, input: (scene: Scene) => Input | Promise<Input>];

const unknown = "0198f2a0-0000-7000-8000-0000000000ff";
const nothing: Case = ["ok", () => ({})];
const surprise: Case = ["invalid_input", () => ({ surprise: "yes" })];
const chats: Case[] = [
  ["ok", ({ groupId }) => ({ chatId: groupId })],
  ["not_found", () => ({ chatId: unknown })],
  ["invalid_input", () => ({ chatId: "x" })],
];

/** For every operation, inputs and how they end. A new operation does not compile without any. */
export const contractCases: Record<OperationName, Case[]> = {
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
    [
      "conflict",
      async (scene) => ({ name: "New", email: (await anAccount(scene)).email, password: PASSWORD }),
    ],
    ["invalid_input", () => ({ name: "", email: "x", password: "short" })],
  ],
  "account.login": [
    ["ok", async (scene) => ({ email: (await anAccount(scene)).email, password: PASSWORD })],
    ["unauthenticated", async (scene) => ({ email: (await anAccount(scene)).email, password: "wrong" })],
    ["invalid_input", () => ({ email: "x@y" })],
  ],
  "account.refresh": [
    ["ok", async (scene) => ({ refreshToken: (await anAccount(scene)).refreshToken })],
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
  "chat.leave": [...chats, ["invalid_input", ({ directId }) => ({ chatId: directId })]],
  "chat.read": [
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
  "message.send": [
    ["ok", ({ groupId }) => ({ chatId: groupId, clientId: "new", body: "hi" })],
    ["ok", ({ groupId }) => ({ chatId: groupId, clientId: "first", body: "hi" })],
    ["conflict", ({ groupId }) => ({ chatId: groupId, clientId: "first", body: "ho" })],
    ["not_found", () => ({ chatId: unknown, clientId: "new", body: "hi" })],
    ["invalid_input", ({ groupId }) => ({ chatId: groupId, clientId: "new", body: "a\0b" })],
  ],
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
  "realtime.ticket": [nothing],
};

/** With a password, which takes time. */
async function anAccount({ world }: Scene) {
  const call = asVisitor(world.core);
  const email = freshEmail();
  await call("account.register", { name: "Ann", email, password: PASSWORD });
  const { refreshToken } = await call("account.login", { email, password: PASSWORD });
  return { email, refreshToken };
}
