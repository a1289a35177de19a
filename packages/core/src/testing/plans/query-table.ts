import type { Person } from "../a-person.ts";
import type { Scene } from "../authorization-matrix.ts";
import type { CallName } from "../verdict-of.ts";
import {
  aMember,
  aStranger,
  bothFactors,
  firstCode,
  inOneGroup,
  ownDevice,
  ownIdentity,
  withPassword,
} from "./callers.ts";

/** What one operation may ask of Postgres, however many messages there are. */
export type QueryRow = {
  /** How many statements it sends, BEGIN and COMMIT among them, in a chat of a hundred members. */
  statements: number;
  /** The most rows that they may read, where it is more than a thousand. */
  reads?: number;
  /** Large tables that may be read whole, and why. */
  whole?: Readonly<Record<string, string>>;
  /** Who calls; without it the owner, or the server's admin. */
  by?(scene: Scene): Person | Promise<Person>;
  /** What is called with; without it what the authorization matrix calls with. */
  input?(scene: Scene, by: Person): object | Promise<object>;
};

/** Every operation with its queries. One without a row does not compile. */
export const queryTable: Record<CallName, QueryRow> = {
  "server.get": { statements: 0 },
  "admin.people": { statements: 2 },
  "admin.deactivate": { statements: 9 },
  "admin.reactivate": { statements: 6 },
  "admin.createResetLink": { statements: 8 },
  "admin.changeEmail": { statements: 12 },
  "admin.removeFactor": { statements: 8 },
  "admin.setRole": { statements: 8 },
  "admin.sessions": { statements: 2 },
  "admin.revokeSession": { statements: 7 },
  "admin.chats": {
    statements: 3,
    reads: 20_000,
    whole: { chats: "An index by their last activity would be written with every message." },
  },
  "admin.settings": { statements: 1 },
  "admin.updateSettings": { statements: 8 },
  "admin.audit": { statements: 3 },
  "admin.usage": { statements: 2 },
  "admin.createInvite": { statements: 8 },
  "admin.invites": { statements: 2 },
  "admin.revokeInvite": { statements: 7 },
  "report.create": { statements: 8, by: aMember },
  "admin.reports": { statements: 3 },
  "admin.resolveReport": { statements: 7 },
  "account.register": { statements: 6 },
  "account.login": { statements: 10 },
  "account.refresh": { statements: 8 },
  "account.logout": { statements: 1 },
  "account.requestReset": { statements: 4 },
  "account.reset": { statements: 13 },
  "account.changePassword": { statements: 13, by: withPassword },
  "account.changeEmail": { statements: 11, by: withPassword },
  "account.confirmEmail": { statements: 10 },
  "factor.get": { statements: 1 },
  "factor.begin": { statements: 9, by: withPassword },
  "factor.confirm": { statements: 9, by: withPassword, input: firstCode },
  "factor.renewCodes": { statements: 14, by: withPassword, input: bothFactors },
  "factor.remove": { statements: 11, by: withPassword, input: bothFactors },
  "device.authorize": { statements: 3 },
  "device.poll": { statements: 1 },
  "device.preview": { statements: 3 },
  "device.approve": { statements: 3 },
  "device.deny": { statements: 3 },
  "session.list": { statements: 1 },
  "session.revoke": { statements: 9, by: withPassword, input: ownDevice },
  "session.revokeOthers": {
    statements: 8,
    by: withPassword,
    whole: { access_tokens: "Who calls it is afraid of somebody: it is rare, and Prisma asks it so." },
  },
  "identity.list": { statements: 2 },
  "identity.begin": { statements: 6, by: withPassword },
  "identity.disconnect": { statements: 7, by: withPassword, input: ownIdentity },
  "me.get": { statements: 1 },
  "me.update": { statements: 2 },
  "me.changes": { statements: 4 },
  "me.delete": { statements: 38, by: inOneGroup, input: (_scene, { handle }) => ({ handle }) },
  "draft.set": { statements: 6 },
  "draft.list": { statements: 1 },
  "user.list": { statements: 1 },
  "user.get": { statements: 1 },
  "user.delete": {
    statements: 38,
    input: async (scene) => {
      const { id: userId, handle } = await inOneGroup(scene);
      return { userId, handle };
    },
  },
  "user.block": { statements: 6 },
  "user.unblock": { statements: 5 },
  "user.blocks": { statements: 1 },
  "user.presence": { statements: 2 },
  // The number of all members of each of fifty chats: here they are the largest there are.
  "chat.list": { statements: 1, reads: 10_000 },
  "chat.get": { statements: 1 },
  "chat.create": { statements: 6 },
  "chat.update": { statements: 8 },
  "chat.setMine": { statements: 5 },
  "chat.handOver": { statements: 12 },
  "chat.leave": { statements: 8, by: aMember },
  "chat.read": { statements: 1 },
  "chat.deliver": { statements: 1 },
  "chat.changes": { statements: 5 },
  "typing.start": { statements: 1 },
  "member.add": { statements: 13 },
  "member.remove": { statements: 9 },
  "member.setRole": { statements: 8 },
  "member.ban": { statements: 11 },
  "member.unban": { statements: 5 },
  "member.bans": { statements: 2 },
  "invite.create": { statements: 6 },
  "invite.list": { statements: 5 },
  "invite.revoke": { statements: 5 },
  "invite.preview": { statements: 5 },
  "invite.redeem": { statements: 16, by: aStranger },
  "message.send": { statements: 1 },
  "message.sendDirect": { statements: 10 },
  "message.forward": { statements: 6 },
  "message.edit": { statements: 6 },
  "message.delete": { statements: 6 },
  "message.hide": { statements: 3 },
  "message.react": { statements: 6 },
  "message.unreact": { statements: 5 },
  "message.pin": { statements: 7 },
  "message.unpin": { statements: 5 },
  "message.pins": { statements: 2 },
  "message.readers": { statements: 3 },
  "message.list": { statements: 5 },
  // In one chat, where that is read sooner than the index of texts.
  "message.search": { statements: 5, reads: 1_100 },
  "message.get": { statements: 4 },
  "token.create": { statements: 8 },
  "token.list": { statements: 2 },
  "token.revoke": { statements: 2 },
  "webhook.create": { statements: 15 },
  "webhook.list": { statements: 5 },
  "webhook.revoke": { statements: 11 },
  "webhook.post": { statements: 2 },
  "realtime.ticket": { statements: 0 },
  "file.upload": { statements: 9 },
  "file.download": { statements: 4 },
  // All of a chat.
  "chat.export": { statements: 16, reads: 3_000 },
  // Two for each of three hundred chats: whoever is removed meanwhile gets no more of it.
  "me.export": { statements: 608, reads: 1_600, by: ({ otherAdmin }) => otherAdmin },
};
