import { insertEmailLink } from "@parley/db/sql/account-links";
import type { ChatId, ErrorCode } from "@parley/protocol";
import { resetLinkFor } from "../accounts/reset-link-for.ts";
import { hashOf, newToken } from "../sessions/random-tokens.ts";
import { issueRefreshToken } from "../sessions/refresh-tokens.ts";
import type { Person } from "./a-person.ts";
import { aSecondFactor } from "./a-second-factor.ts";
import { asVisitor, freshEmail, PASSWORD } from "./as-visitor.ts";
import type { Principal, Principals } from "./principals.ts";
import { uploadBy } from "./upload-by.ts";
import type { CallName } from "./verdict-of.ts";
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
  /** Only who looks after the server may. */
  isForServerAdmins?: true;
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
  serverAdmin: "not_found",
} as const;
const aNewcomer = async ({ world }: Scene) => ({ userId: (await world.aPerson("Newcomer")).id });
const anInvite = async ({ chatId, owner }: Scene) => (await owner.call("invite.create", { chatId })).token;
const aBan = async ({ chatId, owner }: Scene, { id: userId }: Person) => {
  await owner.call("member.ban", { chatId, userId });
  return { chatId, userId };
};
const aWaitingDevice = async ({ world }: Scene) => {
  const { userCode } = await asVisitor(world.core)("device.authorize", { name: "parley @ laptop" });
  return { userCode };
};
const aResetToken = async ({ core }: World, { id }: Person) => {
  const { path } = await resetLinkFor(core.db.pool, id);
  return path.slice(path.indexOf("#") + 1);
};
const anEmailToken = async ({ core }: World, { id: userId }: Person) => {
  const token = newToken("email");
  await insertEmailLink(core.db.pool, { hash: hashOf(token), userId, email: freshEmail(), seconds: 60 });
  return token;
};
const aFile = async ({ world: { core }, chatId, owner }: Scene) => {
  const { id: fileId } = await uploadBy(core, owner, { name: "secret.txt", content: "secret" });
  const { message } = await owner.call("message.send", { chatId, clientId: fileId, fileId });
  return { chatId, seq: message.seq };
};
const aWebhook = ({ chatId, owner }: Scene) => owner.call("webhook.create", { chatId, name: "Bot" });

/** The authorization matrix. A call without a row does not compile. */
export const authorizationMatrix: Record<CallName, Row> = {
  "server.get": {},
  "admin.people": { isForServerAdmins: true },
  "admin.deactivate": { input: aNewcomer, isForServerAdmins: true },
  "admin.reactivate": { isForServerAdmins: true },
  "admin.createResetLink": { isForServerAdmins: true },
  "admin.changeEmail": {
    input: async (scene) => ({ ...(await aNewcomer(scene)), email: freshEmail() }),
    isForServerAdmins: true,
  },
  "admin.removeFactor": {
    input: async (scene) => {
      const newcomer = await aNewcomer(scene);
      await aSecondFactor(scene.world.core, newcomer);
      return newcomer;
    },
    isForServerAdmins: true,
  },
  "admin.setRole": {
    input: async (scene) => ({ ...(await aNewcomer(scene)), role: "admin" }),
    isForServerAdmins: true,
  },
  "admin.sessions": { isForServerAdmins: true },
  "admin.revokeSession": {
    input: async ({ world }) => {
      const { id: userId, actor } = await world.aPerson("Signed in");
      return { userId, sessionId: actor.sessionId };
    },
    isForServerAdmins: true,
  },
  "admin.chats": { isForServerAdmins: true },
  "admin.createInvite": { isForServerAdmins: true },
  "admin.invites": { isForServerAdmins: true },
  "admin.revokeInvite": {
    input: async ({ serverAdmin }) => {
      const { invite } = await serverAdmin.call("admin.createInvite", {});
      return { inviteId: invite.id };
    },
    isForServerAdmins: true,
  },
  "admin.settings": { isForServerAdmins: true },
  "admin.updateSettings": { input: () => ({ name: "Ours" }), isForServerAdmins: true },
  "admin.audit": { isForServerAdmins: true },
  "admin.usage": { isForServerAdmins: true },
  "admin.reports": { isForServerAdmins: true },
  "admin.resolveReport": {
    input: async ({ chatId, member }) => {
      const { reportId } = await member.call("report.create", { chatId, seq: 1, reason: "spam" });
      return { reportId, outcome: "dismissed" };
    },
    isForServerAdmins: true,
  },
  // The owner wrote it.
  "report.create": { except: { owner: "invalid_input" } },
  "account.register": { input: () => ({ name: "New", email: freshEmail(), password: PASSWORD }) },
  "account.login": { input: ({ email }) => ({ email, password: PASSWORD }) },
  "account.refresh": {
    input: async ({ world }) => {
      const { actor } = await world.aPerson("Refreshing");
      return { refreshToken: await issueRefreshToken(world.core, actor.sessionId) };
    },
  },
  "account.logout": {},
  "account.requestReset": { input: () => ({ email: freshEmail() }) },
  "account.reset": {
    input: async ({ world, target }) => ({ token: await aResetToken(world, target), password: PASSWORD }),
  },
  // The people of this table have no password, as those who come from elsewhere.
  "account.changePassword": { ends: "conflict" },
  // This server sends no mails.
  "account.changeEmail": { ends: "forbidden" },
  "account.confirmEmail": {
    input: async ({ world, target }) => ({ token: await anEmailToken(world, target) }),
  },
  "factor.get": {},
  "factor.begin": { ends: "conflict" },
  "factor.confirm": { ends: "conflict" },
  "factor.renewCodes": { ends: "conflict" },
  "factor.remove": { ends: "conflict" },
  "device.authorize": {},
  "device.poll": {},
  "device.preview": { input: aWaitingDevice },
  "device.approve": { input: aWaitingDevice },
  "device.deny": { input: aWaitingDevice },
  "session.list": {},
  "session.revoke": {
    input: async ({ world, owner }) => ({ sessionId: (await world.aDevice(owner)).actor.sessionId }),
    except: ofNobodyElse,
  },
  "session.revokeOthers": {},
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
  "user.delete": {
    input: async ({ world }) => {
      const { id: userId, handle } = await world.aPerson("Deleted");
      return { userId, handle };
    },
    isForServerAdmins: true,
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
  "file.upload": {},
  "file.download": { input: aFile },
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
  "identity.list": {},
  "identity.begin": { ends: "conflict" },
  "identity.disconnect": { ends: "conflict" },
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
