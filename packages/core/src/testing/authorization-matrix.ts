import type { ChatId, ErrorCode, OperationName } from "@parley/protocol";
import { issueRefreshToken } from "../sessions/refresh-tokens.ts";
import type { Person } from "./a-person.ts";
import { freshEmail, PASSWORD } from "./as-visitor.ts";
import type { World } from "./world.ts";

/** Who calls. The revoked and the expired one are members whose sessions have ended. */
export const principals = [
  "anonymous",
  "revoked",
  "expired",
  "stranger",
  "removed",
  "member",
  "admin",
  "owner",
] as const;
export type Principal = (typeof principals)[number];
type Verdict = "ok" | ErrorCode;
export type Scene = { world: World; chatId: ChatId; owner: Person; target: Person; email: string };
type Row = { verdicts: Record<Principal, Verdict>; input(scene: Scene): object | Promise<object> };

const noSession = { revoked: "unauthenticated", expired: "unauthenticated" } as const;
const everyone = verdicts({ anonymous: "ok", stranger: "ok", removed: "ok", member: "ok", admin: "ok" });
const anybodySignedIn = verdicts({ stranger: "ok", removed: "ok", member: "ok", admin: "ok" });
const members = verdicts({ member: "ok", admin: "ok" });
const withoutHisHandle = verdicts({
  stranger: "invalid_input",
  removed: "invalid_input",
  member: "invalid_input",
  admin: "invalid_input",
  owner: "invalid_input",
});
const admins = verdicts({ member: "forbidden", admin: "ok" });
const ownerAlone = verdicts({ member: "forbidden", admin: "forbidden" });

function verdicts(some: Partial<Record<Principal, Verdict>>): Record<Principal, Verdict> {
  const none = { anonymous: "unauthenticated", stranger: "not_found", removed: "not_found" } as const;
  return { ...none, ...noSession, member: "ok", admin: "ok", owner: "ok", ...some };
}

const nothing = () => ({});
const inChat = ({ chatId }: Scene) => ({ chatId });
/** The message that the owner wrote. */
const ofMessage = ({ chatId }: Scene) => ({ chatId, seq: 1 });
const anInvite = ({ chatId, owner }: Scene) => owner.call("invite.create", { chatId });
const aWebhook = ({ chatId, owner }: Scene) => owner.call("webhook.create", { chatId, name: "Bot" });

/** The authorization matrix. An operation without a row does not compile. */
export const authorizationMatrix: Record<OperationName, Row> = {
  "account.register": {
    verdicts: everyone,
    input: () => ({ name: "New", email: freshEmail(), password: PASSWORD }),
  },
  "account.login": { verdicts: everyone, input: ({ email }) => ({ email, password: PASSWORD }) },
  "account.refresh": {
    verdicts: everyone,
    input: async ({ world }) => {
      const { actor } = await world.aPerson("Refreshing");
      return { refreshToken: await issueRefreshToken(world.core, actor.sessionId) };
    },
  },
  "account.logout": { verdicts: anybodySignedIn, input: nothing },
  "me.get": { verdicts: anybodySignedIn, input: nothing },
  "me.update": { verdicts: anybodySignedIn, input: () => ({ about: freshEmail() }) },
  "me.changes": { verdicts: anybodySignedIn, input: () => ({ since: 0 }) },
  // Somebody else's handle: nobody deletes his account by accident, and the people of this table are needed again.
  "me.delete": { verdicts: withoutHisHandle, input: ({ target }) => ({ handle: target.handle }) },
  "draft.set": { verdicts: members, input: ({ chatId }) => ({ chatId, body: "hi", baseVersion: 0 }) },
  "draft.list": { verdicts: anybodySignedIn, input: nothing },
  "user.list": { verdicts: anybodySignedIn, input: nothing },
  "user.get": { verdicts: anybodySignedIn, input: ({ target }) => ({ userId: target.id }) },
  "user.block": { verdicts: anybodySignedIn, input: ({ target }) => ({ userId: target.id }) },
  "user.unblock": { verdicts: anybodySignedIn, input: ({ target }) => ({ userId: target.id }) },
  "user.blocks": { verdicts: anybodySignedIn, input: nothing },
  "chat.list": { verdicts: anybodySignedIn, input: nothing },
  "chat.get": { verdicts: members, input: inChat },
  "chat.create": { verdicts: anybodySignedIn, input: () => ({ kind: "group", title: "New" }) },
  "chat.update": { verdicts: admins, input: ({ chatId }) => ({ chatId, title: "Renamed" }) },
  "chat.setMine": { verdicts: members, input: ({ chatId }) => ({ chatId, isPinned: true }) },
  "chat.handOver": {
    verdicts: ownerAlone,
    input: ({ chatId, target }) => ({ chatId, userId: target.id }),
  },
  "chat.leave": { verdicts: members, input: inChat },
  "chat.read": { verdicts: members, input: ({ chatId }) => ({ chatId, seq: 1 }) },
  "chat.deliver": { verdicts: members, input: ofMessage },
  "chat.changes": { verdicts: members, input: ({ chatId }) => ({ chatId, since: 0 }) },
  "member.add": {
    verdicts: admins,
    input: async ({ world, chatId }) => ({ chatId, userId: (await world.aPerson("New")).id }),
  },
  "member.remove": { verdicts: admins, input: ({ chatId, target }) => ({ chatId, userId: target.id }) },
  "member.setRole": {
    verdicts: ownerAlone,
    input: ({ chatId, target }) => ({ chatId, userId: target.id, role: "admin" }),
  },
  "invite.create": { verdicts: admins, input: inChat },
  "invite.list": { verdicts: admins, input: inChat },
  "invite.revoke": {
    verdicts: admins,
    input: async (scene) => ({ ...inChat(scene), inviteId: (await anInvite(scene)).invite.id }),
  },
  "invite.preview": {
    verdicts: anybodySignedIn,
    input: async (scene) => ({ token: (await anInvite(scene)).token }),
  },
  "invite.redeem": {
    verdicts: anybodySignedIn,
    input: async (scene) => ({ token: (await anInvite(scene)).token }),
  },
  "message.send": { verdicts: members, input: ({ chatId }) => ({ chatId, clientId: "new", body: "hi" }) },
  "message.sendDirect": {
    verdicts: anybodySignedIn,
    input: ({ target }) => ({ userId: target.id, clientId: "new", body: "hi" }),
  },
  "message.forward": {
    verdicts: members,
    input: ({ chatId }) => ({ chatId, seq: 1, toChatId: chatId, clientId: "new" }),
  },
  "message.edit": { verdicts: ownerAlone, input: ({ chatId }) => ({ chatId, seq: 1, body: "better" }) },
  "message.delete": { verdicts: admins, input: ofMessage },
  "message.hide": { verdicts: members, input: ofMessage },
  "message.react": { verdicts: members, input: (scene) => ({ ...ofMessage(scene), emoji: "👍" }) },
  "message.unreact": { verdicts: members, input: (scene) => ({ ...ofMessage(scene), emoji: "👍" }) },
  "message.pin": { verdicts: admins, input: ofMessage },
  "message.unpin": { verdicts: admins, input: ofMessage },
  "message.pins": { verdicts: members, input: inChat },
  "message.readers": { verdicts: members, input: ofMessage },
  "message.search": { verdicts: members, input: ({ chatId }) => ({ chatId, query: "secret" }) },
  "message.list": { verdicts: members, input: inChat },
  "message.get": { verdicts: members, input: ({ chatId }) => ({ chatId, seq: 1 }) },
  "token.create": { verdicts: anybodySignedIn, input: () => ({ name: "Bot", scopes: ["read"] }) },
  "token.list": { verdicts: anybodySignedIn, input: nothing },
  "token.revoke": {
    verdicts: verdicts({ member: "not_found", admin: "not_found" }),
    input: async ({ owner }) => {
      const { token } = await owner.call("token.create", { name: "Bot", scopes: ["read"] });
      return { tokenId: token.id };
    },
  },
  "webhook.create": { verdicts: admins, input: ({ chatId }) => ({ chatId, name: "Bot" }) },
  "webhook.list": { verdicts: admins, input: inChat },
  "webhook.revoke": {
    verdicts: admins,
    input: async (scene) => ({ ...inChat(scene), webhookId: (await aWebhook(scene)).webhook.id }),
  },
  "webhook.post": {
    verdicts: everyone,
    input: async (scene) => ({ secret: (await aWebhook(scene)).secret, text: "hi" }),
  },
  "typing.start": { verdicts: members, input: inChat },
  "realtime.ticket": { verdicts: anybodySignedIn, input: nothing },
};
