import type { ChatId, ErrorCode, OperationName, StreamName } from "@parley/protocol";
import { issueRefreshToken } from "../sessions/refresh-tokens.ts";
import type { Person } from "./a-person.ts";
import { freshEmail, PASSWORD } from "./as-visitor.ts";
import type { Principal, Principals } from "./principals.ts";
import type { World } from "./world.ts";

export type Verdict = "ok" | ErrorCode;
export type Scene = Principals["people"] & {
  world: World;
  chatId: ChatId;
  /** Of an account with the usual password. */
  email: string;
};

/** What the contract does not tell about who may make a call: see `verdictOf`, which adds what it tells. */
export type Row = {
  /** What is called with; without it the contract's example, with the scene's chat, message 1 and target in it. */
  input?(scene: Scene): object | Promise<object>;
  /** Who of a chat's people may; without it all of them. */
  least?: "admin" | "owner";
  /** How it ends for those who may. */
  ends?: ErrorCode;
  /** For whom it ends otherwise. */
  except?: Partial<Record<Principal, Verdict>>;
};

const ofNobodyElse = {
  stranger: "not_found",
  removed: "not_found",
  member: "not_found",
  admin: "not_found",
  otherAdmin: "not_found",
} as const;
const anInvite = async ({ chatId, owner }: Scene) => (await owner.call("invite.create", { chatId })).token;
const aBan = async ({ chatId, owner }: Scene, { id: userId }: Person) => {
  await owner.call("member.ban", { chatId, userId });
  return { chatId, userId };
};
const aWebhook = ({ chatId, owner }: Scene) => owner.call("webhook.create", { chatId, name: "Bot" });

/** The authorization matrix. A call without a row does not compile. */
export const authorizationMatrix: Record<OperationName | StreamName, Row> = {
  "account.register": { input: () => ({ name: "New", email: freshEmail(), password: PASSWORD }) },
  "account.login": { input: ({ email }) => ({ email, password: PASSWORD }) },
  "account.refresh": {
    input: async ({ world }) => {
      const { actor } = await world.aPerson("Refreshing");
      return { refreshToken: await issueRefreshToken(world.core, actor.sessionId) };
    },
  },
  "account.logout": {},
  "session.list": {},
  "session.revoke": {
    input: async ({ world, owner }) => ({ sessionId: (await world.aDevice(owner)).actor.sessionId }),
    except: ofNobodyElse,
  },
  "me.get": {},
  "me.update": { input: () => ({ about: freshEmail() }) },
  "me.changes": {},
  // Somebody else's handle: nobody deletes his account by accident, and the people of this table are needed again.
  "me.delete": { input: ({ target }) => ({ handle: target.handle }), ends: "invalid_input" },
  "me.export": {},
  "draft.set": {},
  "draft.list": {},
  "user.list": {},
  "user.get": {},
  // None of these people is an admin of the server.
  "user.delete": {
    input: ({ target }) => ({ userId: target.id, handle: target.handle }),
    ends: "forbidden",
  },
  "user.block": {},
  "user.unblock": {},
  "user.blocks": {},
  "user.presence": {},
  "chat.list": {},
  "chat.get": {},
  "chat.create": {},
  "chat.update": { least: "admin" },
  "chat.setMine": {},
  "chat.handOver": { least: "owner" },
  "chat.leave": {},
  "chat.read": {},
  "chat.deliver": {},
  "chat.changes": {},
  "chat.export": {},
  "member.add": {
    input: async ({ world, chatId }) => ({ chatId, userId: (await world.aPerson("New")).id }),
    least: "admin",
  },
  "member.remove": { least: "admin" },
  "member.setRole": { least: "owner" },
  "member.ban": { least: "admin" },
  "member.unban": { input: (scene) => aBan(scene, scene.target), least: "admin" },
  "member.bans": { least: "admin" },
  "invite.create": { least: "admin" },
  "invite.list": { least: "admin" },
  "invite.revoke": {
    input: async ({ chatId, owner }) => {
      const { invite } = await owner.call("invite.create", { chatId });
      return { chatId, inviteId: invite.id };
    },
    least: "admin",
  },
  "invite.preview": { input: async (scene) => ({ token: await anInvite(scene) }) },
  "invite.redeem": {
    input: async (scene) => {
      await aBan(scene, scene.removed);
      return { token: await anInvite(scene) };
    },
    except: { removed: "forbidden" },
  },
  "message.send": {},
  "message.sendDirect": {},
  "message.forward": {},
  // The owner wrote it.
  "message.edit": { least: "owner" },
  "message.delete": { least: "admin" },
  "message.hide": {},
  "message.react": {},
  "message.unreact": {},
  "message.pin": { least: "admin" },
  "message.unpin": { least: "admin" },
  "message.pins": {},
  "message.readers": {},
  "message.search": {},
  "message.list": {},
  "message.get": {},
  "token.create": {},
  "token.list": {},
  "token.revoke": {
    input: async ({ owner }) => {
      const { token } = await owner.call("token.create", { name: "Bot", scopes: ["read"] });
      return { tokenId: token.id };
    },
    except: ofNobodyElse,
  },
  "webhook.create": { least: "admin" },
  "webhook.list": { least: "admin" },
  "webhook.revoke": {
    input: async (scene) => ({ chatId: scene.chatId, webhookId: (await aWebhook(scene)).webhook.id }),
    least: "admin",
  },
  "webhook.post": { input: async (scene) => ({ secret: (await aWebhook(scene)).secret, text: "hi" }) },
  "typing.start": {},
  "realtime.ticket": {},
};
