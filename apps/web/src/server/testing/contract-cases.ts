import { resetLinkFor } from "@parley/core";
import type { Person } from "@parley/core/testing/a-person";
import { aSecondFactor, codesFrom } from "@parley/core/testing/a-second-factor";
import { anIdentity } from "@parley/core/testing/an-identity";
import { asVisitor, freshEmail, PASSWORD } from "@parley/core/testing/as-visitor";
import type { World } from "@parley/core/testing/world";
import {
  type ChatId,
  type ErrorCode,
  type OperationName,
  PRESENCE_MAX_USERS,
  type UserId,
} from "@parley/protocol";

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
/** As an admin of the server. */
function asAdmin(input: Case[1]): Case[1] {
  return async (scene) => {
    const { world, caller } = scene;
    await world.core.db.prisma.user.update({ where: { id: caller.id }, data: { isServerAdmin: true } });
    return input(scene);
  };
}

const overPerson: Case[] = [
  ["ok", asAdmin(({ otherId }) => ({ userId: otherId }))],
  ["forbidden", ({ otherId }) => ({ userId: otherId })],
  ["not_found", asAdmin(() => ({ userId: unknown }))],
  ["invalid_input", () => ({ userId: "x" })],
];
const userCodes: Case[] = [
  ["ok", async ({ caller }) => ({ userCode: (await aWaitingDevice(caller)).userCode })],
  ["not_found", () => ({ userCode: "BBBB-BBBB" })],
  ["invalid_input", () => ({ userCode: "" })],
];

const wrongPassword = { password: "wrong", newPassword: "a better horse battery" };
const bothProofs = async (scene: Scene) => ({ password: await aPassword(scene), code: await aCode(scene) });
const notThePassword = async (scene: Scene) => ({ password: `not ${await aPassword(scene)}` });
/** Of somebody who has a second factor. */
const withoutCode = async (scene: Scene) => {
  const { password } = await bothProofs(scene);
  return { password };
};
const ownDevice = async ({ world, caller }: Scene) => ({
  sessionId: (await world.aDevice(caller)).actor.sessionId,
});
const bothFactors: Case[] = [
  ["ok", bothProofs],
  [
    "invalid_input",
    async (scene) => ({ code: (await aCode(scene)) && "0", password: await aPassword(scene) }),
  ],
  ["conflict", async (scene) => ({ password: await aPassword(scene), code: "123456" })],
];

const ownIdentity = ({ world, caller }: Scene) => anIdentity(world.core, caller.id);

/** For every operation, inputs and how they end. A new operation does not compile without any. */
export const contractCases: Record<OperationName, Case[]> = {
  "server.get": [nothing, surprise],
  "admin.people": [
    ["ok", asAdmin(() => ({ query: "no such person" }))],
    ["forbidden", () => ({})],
    ["invalid_input", () => ({ show: "x" })],
  ],
  "admin.deactivate": overPerson,
  "admin.reactivate": overPerson,
  "admin.createResetLink": overPerson,
  "admin.changeEmail": [
    ["ok", asAdmin(({ otherId }) => ({ userId: otherId, email: freshEmail() }))],
    ["forbidden", ({ otherId }) => ({ userId: otherId, email: freshEmail() })],
    ["not_found", asAdmin(() => ({ userId: unknown, email: freshEmail() }))],
    ["conflict", asAdmin(({ otherId, caller }) => ({ userId: otherId, email: caller.email }))],
    ["invalid_input", ({ otherId }) => ({ userId: otherId, email: "x" })],
  ],
  "admin.removeFactor": [
    [
      "ok",
      asAdmin(async ({ world, otherId }) => {
        await aSecondFactor(world.core, { userId: otherId as UserId });
        return { userId: otherId };
      }),
    ],
    ...overPerson.slice(1),
  ],
  "admin.setRole": [
    ["ok", asAdmin(({ otherId }) => ({ userId: otherId, role: "admin" }))],
    ["forbidden", ({ otherId }) => ({ userId: otherId, role: "admin" })],
    ["not_found", asAdmin(() => ({ userId: unknown, role: "admin" }))],
    ["invalid_input", ({ otherId }) => ({ userId: otherId, role: "owner" })],
  ],
  "admin.sessions": [
    ["ok", asAdmin(({ otherId }) => ({ userId: otherId }))],
    ["forbidden", ({ otherId }) => ({ userId: otherId })],
    ["invalid_input", () => ({ userId: "x" })],
  ],
  "admin.revokeSession": [
    [
      "ok",
      asAdmin(async ({ world }) => {
        const { id: userId, actor } = await world.aPerson("Signed in");
        return { userId, sessionId: actor.sessionId };
      }),
    ],
    ["not_found", asAdmin(({ otherId }) => ({ userId: otherId, sessionId: unknown }))],
    ["forbidden", ({ otherId }) => ({ userId: otherId, sessionId: unknown })],
    ["invalid_input", () => ({ userId: "x", sessionId: "x" })],
  ],
  "admin.chats": [
    ["ok", asAdmin(() => ({ query: "no such group" }))],
    ["forbidden", () => ({})],
    ["invalid_input", () => ({ cursor: "x", limit: 0 })],
  ],
  "admin.createInvite": [
    ["ok", asAdmin(() => ({ note: "New", maxUses: 3 }))],
    ["forbidden", () => ({})],
    ["invalid_input", () => ({ maxUses: 0 })],
  ],
  "admin.invites": [["forbidden", () => ({})], surprise],
  "admin.revokeInvite": [
    [
      "ok",
      asAdmin(async ({ caller }) => ({
        inviteId: (await caller.call("admin.createInvite", {})).invite.id,
      })),
    ],
    ["not_found", asAdmin(() => ({ inviteId: unknown }))],
    ["forbidden", () => ({ inviteId: unknown })],
    ["invalid_input", () => ({ inviteId: "x" })],
  ],
  "admin.settings": [["ok", asAdmin(() => ({}))], ["forbidden", () => ({})], surprise],
  "admin.updateSettings": [
    ["ok", asAdmin(() => ({ name: "Ours", words: ["casino"] }))],
    ["forbidden", () => ({ name: "Ours" })],
    ["invalid_input", () => ({ registration: "x" })],
  ],
  "admin.audit": [
    ["ok", asAdmin(() => ({ targetId: unknown }))],
    ["forbidden", () => ({})],
    ["invalid_input", () => ({ action: "x" })],
  ],
  "admin.usage": [
    ["ok", asAdmin(() => ({ days: 7 }))],
    ["forbidden", () => ({})],
    ["invalid_input", () => ({ days: 0 })],
  ],
  "admin.reports": [
    ["ok", asAdmin(() => ({ show: "resolved", limit: 1 }))],
    ["forbidden", () => ({})],
    ["invalid_input", () => ({ show: "x" })],
  ],
  "admin.resolveReport": [
    [
      "ok",
      asAdmin(async ({ caller, otherId }) => ({
        reportId: (await caller.call("report.create", { userId: otherId, reason: "spam" })).reportId,
        outcome: "acted",
      })),
    ],
    ["not_found", asAdmin(() => ({ reportId: unknown, outcome: "acted" }))],
    ["forbidden", () => ({ reportId: unknown, outcome: "acted" })],
    ["invalid_input", () => ({ reportId: unknown, outcome: "x" })],
  ],
  "report.create": [
    ["ok", ({ otherId }) => ({ userId: otherId, reason: "abuse", note: "See his profile" })],
    ["not_found", ({ groupId }) => ({ chatId: groupId, seq: 99, reason: "spam" })],
    ["not_found", () => ({ userId: unknown, reason: "spam" })],
    ["invalid_input", ({ groupId }) => ({ chatId: groupId, seq: 1, reason: "spam" })],
    ["invalid_input", ({ groupId }) => ({ chatId: groupId, reason: "spam" })],
  ],
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
  "account.requestReset": [
    ["ok", () => ({ email: freshEmail() })],
    ["invalid_input", () => ({ email: "x" })],
  ],
  "account.reset": [
    ["ok", async (scene) => ({ token: await aResetToken(scene), password: PASSWORD })],
    ["gone", () => ({ token: "parley_reset_x", password: PASSWORD })],
    ["invalid_input", () => ({ token: "parley_reset_x", password: "short" })],
  ],
  "account.changePassword": [
    ["ok", async (scene) => ({ password: await aPassword(scene), newPassword: "a better horse battery" })],
    ["code_required", async (scene) => ({ ...wrongPassword, ...(await withoutCode(scene)) })],
    ["invalid_input", async (scene) => ({ ...wrongPassword, ...(await notThePassword(scene)) })],
    ["invalid_input", () => ({ password: PASSWORD, newPassword: "short" })],
    ["conflict", () => wrongPassword],
  ],
  "account.changeEmail": [
    ["forbidden", () => ({ password: PASSWORD, email: freshEmail() })],
    ["invalid_input", () => ({ password: PASSWORD, email: "x" })],
  ],
  "account.confirmEmail": [
    ["gone", () => ({ token: "parley_email_x" })],
    ["invalid_input", () => ({})],
  ],
  "factor.get": [nothing, surprise],
  "factor.begin": [
    ["ok", async (scene) => ({ password: await aPassword(scene) })],
    ["conflict", () => ({ password: PASSWORD })],
    ["invalid_input", () => ({})],
  ],
  "factor.confirm": [
    ["ok", async (scene) => ({ code: codesFrom((await aBegunFactor(scene)).secret)(0) })],
    ["invalid_input", async (scene) => (await aBegunFactor(scene)) && { code: "no code" }],
    ["conflict", () => ({ code: "123456" })],
  ],
  "factor.renewCodes": bothFactors,
  "factor.remove": bothFactors,
  "device.authorize": [
    ["ok", () => ({ name: "parley @ laptop" })],
    ["invalid_input", () => ({ name: "" })],
  ],
  "device.poll": [
    ["ok", () => ({ deviceCode: "parley_dc_none" })],
    ["ok", async ({ caller }) => ({ deviceCode: (await aWaitingDevice(caller)).deviceCode })],
    ["invalid_input", () => ({ deviceCode: "" })],
  ],
  "device.preview": userCodes,
  "device.approve": userCodes,
  "device.deny": userCodes,
  "session.list": [nothing, surprise],
  "session.revoke": [
    ["ok", ownDevice],
    ["ok", async (scene) => ({ ...(await ownDevice(scene)), password: await aPassword(scene) })],
    ["ok", async (scene) => ({ ...(await ownDevice(scene)), ...(await bothProofs(scene)) })],
    ["code_required", async (scene) => ({ ...(await ownDevice(scene)), ...(await withoutCode(scene)) })],
    ["invalid_input", async (scene) => ({ ...(await ownDevice(scene)), ...(await notThePassword(scene)) })],
    ["not_found", () => ({ sessionId: unknown, password: "wrong" })],
    ["invalid_input", () => ({ sessionId: "x" })],
  ],
  "session.revokeOthers": [
    nothing,
    surprise,
    ["ok", bothProofs],
    ["code_required", withoutCode],
    ["invalid_input", notThePassword],
  ],
  "me.get": [nothing, surprise],
  "me.update": [
    ["ok", () => ({ name: "Anna", about: "Away", locale: "ru", avatar: "face:3" })],
    ["invalid_input", () => ({ locale: "xx" })],
  ],
  "me.changes": [
    ["ok", () => ({ since: 0 })],
    [
      "ok",
      async ({ caller, groupId }) =>
        (await caller.call("chat.setMine", { chatId: groupId, isPinned: true })) && { since: 0, limit: 1 },
    ],
    ["invalid_input", () => ({ since: -1 })],
  ],
  "me.delete": [
    ["ok", ({ caller }) => ({ handle: caller.handle })],
    ["ok", async (scene) => ({ handle: scene.caller.handle, ...(await bothProofs(scene)) })],
    ["code_required", async (scene) => ({ handle: scene.caller.handle, ...(await withoutCode(scene)) })],
    ["invalid_input", async (scene) => ({ handle: scene.caller.handle, ...(await notThePassword(scene)) })],
    ["invalid_input", () => ({ handle: "somebody" })],
  ],
  "draft.set": [
    ["ok", ({ groupId }) => ({ chatId: groupId, body: "See you", baseVersion: 0 })],
    ["not_found", () => ({ chatId: unknown, body: "See you", baseVersion: 0 })],
    ["invalid_input", ({ groupId }) => ({ chatId: groupId, body: "See you", baseVersion: -1 })],
  ],
  "draft.list": [nothing, surprise],
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
  "user.delete": [
    ["forbidden", ({ strangerId }) => ({ userId: strangerId, handle: "somebody" })],
    ["ok", asServerAdmin],
    ["invalid_input", () => ({ userId: "x", handle: "somebody" })],
  ],
  "user.block": [
    ["ok", ({ otherId }) => ({ userId: otherId })],
    ["not_found", () => ({ userId: unknown })],
    ["invalid_input", ({ caller }) => ({ userId: caller.id })],
  ],
  "user.unblock": [
    ["ok", ({ otherId }) => ({ userId: otherId })],
    ["invalid_input", () => ({ userId: "x" })],
  ],
  "user.blocks": [
    ["ok", async ({ caller, otherId }) => caller.call("user.block", { userId: otherId })],
    surprise,
  ],
  "user.presence": [
    ["ok", ({ otherId, strangerId }) => ({ userIds: [otherId, strangerId] })],
    ["ok", ({ otherId }) => ({ userIds: [otherId] })],
    ["invalid_input", () => ({ userIds: ["x"] })],
    ["invalid_input", () => ({ userIds: Array.from({ length: PRESENCE_MAX_USERS + 1 }, () => unknown) })],
    surprise,
  ],
  "chat.list": [["ok", () => ({ limit: 1 })], ["invalid_input", () => ({ limit: 201 })], surprise],
  "chat.get": chats,
  "chat.create": [
    ["ok", ({ strangerId }) => ({ kind: "direct", userId: strangerId })],
    ["ok", ({ otherId }) => ({ kind: "direct", userId: otherId })],
    ["ok", ({ otherId }) => ({ kind: "group", title: "Trip", memberIds: [otherId] })],
    ["ok", () => ({ kind: "self" })],
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
  "chat.setMine": [
    ["ok", ({ groupId }) => ({ chatId: groupId, isPinned: true, mutedUntil: "2030-01-01T00:00:00Z" })],
    ["not_found", () => ({ chatId: unknown, isPinned: true })],
    ["invalid_input", ({ groupId }) => ({ chatId: groupId, isPinned: "yes" })],
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
  "member.ban": [
    ["ok", ({ groupId, otherId }) => ({ chatId: groupId, userId: otherId })],
    ["ok", ({ groupId, strangerId }) => ({ chatId: groupId, userId: strangerId })],
    ["not_found", ({ groupId }) => ({ chatId: groupId, userId: unknown })],
    ["invalid_input", ({ groupId, caller }) => ({ chatId: groupId, userId: caller.id })],
  ],
  "member.unban": [
    ["ok", aBan],
    ["not_found", ({ groupId, otherId }) => ({ chatId: groupId, userId: otherId })],
    ["invalid_input", ({ groupId }) => ({ chatId: groupId, userId: "x" })],
  ],
  "member.bans": [...chats, ["ok", async (scene) => ({ chatId: (await aBan(scene)).chatId })]],
  "invite.create": [
    ["ok", ({ groupId }) => ({ chatId: groupId, expiresInHours: 1, maxUses: 1 })],
    ["not_found", () => ({ chatId: unknown })],
    ["invalid_input", ({ directId }) => ({ chatId: directId })],
  ],
  "invite.list": [
    ["ok", async (scene) => ({ chatId: (await anInvite(scene)).invite.chatId })],
    ["not_found", () => ({ chatId: unknown })],
    ["invalid_input", () => ({ chatId: "x" })],
  ],
  "invite.revoke": [
    ["ok", async (scene) => ({ chatId: scene.groupId, inviteId: (await anInvite(scene)).invite.id })],
    ["not_found", ({ groupId }) => ({ chatId: groupId, inviteId: unknown })],
    ["invalid_input", ({ groupId }) => ({ chatId: groupId, inviteId: "x" })],
  ],
  "invite.preview": [
    ["ok", async (scene) => ({ token: (await anInvite(scene)).token })],
    ["gone", async (scene) => ({ token: await aRevokedInvite(scene) })],
    ["not_found", () => ({ token: "parley_inv_x" })],
    ["invalid_input", () => ({ token: "" })],
  ],
  "invite.redeem": [
    ["ok", async (scene) => ({ token: (await anInvite(scene)).token })],
    ["gone", async (scene) => ({ token: await aRevokedInvite(scene) })],
    ["not_found", () => ({ token: "parley_inv_x" })],
    ["invalid_input", () => ({ token: "" })],
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
  "message.search": [
    ["ok", ({ groupId }) => ({ query: "hi", chatId: groupId })],
    ["ok", ({ caller }) => ({ senderId: caller.id, limit: 1 })],
    ["not_found", () => ({ query: "hi", chatId: unknown })],
    ["invalid_input", () => ({})],
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
  "identity.list": [nothing, ["ok", async (scene) => (await ownIdentity(scene)) && {}], surprise],
  "identity.begin": [
    ["ok", async (scene) => ({ password: await aPassword(scene) })],
    ["code_required", withoutCode],
    ["conflict", () => ({ password: PASSWORD })],
    ["invalid_input", () => ({})],
  ],
  "identity.disconnect": [
    ["ok", async (scene) => ({ identityId: await ownIdentity(scene), password: await aPassword(scene) })],
    ["ok", async (scene) => ({ identityId: await ownIdentity(scene), ...(await bothProofs(scene)) })],
    ["conflict", async (scene) => ({ identityId: await ownIdentity(scene), password: PASSWORD })],
    ["not_found", async (scene) => ({ identityId: unknown, password: await aPassword(scene) })],
    ["invalid_input", async (scene) => ({ identityId: await ownIdentity(scene), password: "" })],
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
    ["unauthenticated", () => ({ secret: "parley_hook_x", text: "512 passed" })],
    ["invalid_input", async (scene) => ({ secret: (await aWebhook(scene)).secret, text: " " })],
  ],
  "typing.start": chats,
  "realtime.ticket": [nothing],
};

/** Another text, under a client id that is taken. */
async function anotherMessage({ caller, groupId: chatId }: Scene): Promise<Input> {
  const { message } = await caller.call("message.send", { chatId, clientId: "second", body: "ho" });
  return { chatId, seq: message.seq, clientId: "first" };
}

/** Lets the caller delete the stranger. */
async function asServerAdmin({ world, caller, strangerId }: Scene) {
  const { user } = world.core.db.prisma;
  await user.update({ where: { id: caller.id }, data: { isServerAdmin: true } });
  const { handle } = await user.findUniqueOrThrow({ where: { id: strangerId } });
  return { userId: strangerId, handle };
}

async function aBan({ caller, groupId: chatId, otherId: userId }: Scene) {
  await caller.call("member.ban", { chatId, userId });
  return { chatId, userId };
}

const aResetToken = async ({ world, strangerId }: Scene) => {
  const { path } = await resetLinkFor(world.core.db.pool, strangerId);
  return path.slice(path.indexOf("#") + 1);
};
const aWaitingDevice = ({ call }: Person) => call("device.authorize", { name: "parley @ laptop" });
const anInvite = ({ caller, groupId: chatId }: Scene) => caller.call("invite.create", { chatId });

/** The token of an invite that works no more, to a group that the caller has left. */
async function aRevokedInvite(scene: Scene): Promise<string> {
  const { caller, groupId: chatId } = scene;
  const { invite, token } = await anInvite(scene);
  await caller.call("invite.revoke", { chatId, inviteId: invite.id });
  await caller.call("chat.leave", { chatId });
  return token;
}

const aToken = ({ caller }: Scene) => caller.call("token.create", { name: "Bot", scopes: ["read"] });
const aWebhook = ({ caller, groupId: chatId }: Scene) =>
  caller.call("webhook.create", { chatId, name: "Bot" });

/** The caller's, who had none. */
async function aPassword({ world, caller: { id } }: Scene): Promise<string> {
  const { user } = world.core.db.prisma;
  const { email } = await anAccount({ world });
  const { passwordHash } = await user.findUniqueOrThrow({ where: { email } });
  await user.update({ where: { id }, data: { passwordHash } });
  return PASSWORD;
}

const aCode = async ({ world, caller }: Scene) => (await aSecondFactor(world.core, { userId: caller.id }))(0);
const aBegunFactor = async (scene: Scene) =>
  scene.caller.call("factor.begin", { password: await aPassword(scene) });

/** With a password, which takes time. */
async function anAccount({ world }: Pick<Scene, "world">) {
  const call = asVisitor(world.core);
  const email = freshEmail();
  await call("account.register", { name: "Ann", email, password: PASSWORD });
  const { refreshToken } = await call("account.login", { email, password: PASSWORD });
  return { email, refreshToken };
}
