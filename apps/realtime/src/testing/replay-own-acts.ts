import { resetLinkFor } from "@parley/core";
import { aSecondFactor, codesFrom } from "@parley/core/testing/a-second-factor";
import { anIdentity } from "@parley/core/testing/an-identity";
import { asVisitor, freshEmail, PASSWORD } from "@parley/core/testing/as-visitor";
import type { Device } from "./connect.ts";
import type { ReplayRows } from "./replay-row.ts";
import type { ReplayScene } from "./replay-scene.ts";

async function aWaitingDevice(call: Device["call"]) {
  const { userCode } = await call("device.authorize", { name: "parley @ laptop" });
  return { userCode };
}

/** People here have none. */
async function withPassword({ core }: ReplayScene["network"], { id }: { id: string }): Promise<void> {
  const call = asVisitor(core);
  const email = freshEmail();
  await call("account.register", { name: "New", email, password: PASSWORD });
  const { passwordHash } = await core.db.prisma.user.findUniqueOrThrow({ where: { email } });
  await core.db.prisma.user.update({ where: { id }, data: { passwordHash } });
}

/** What belongs to a person: accounts, sessions, tokens, drafts, blocks. */
export const ownActs = {
  "account.register": ({ ann }) =>
    ann.call("account.register", { name: "New", email: freshEmail(), password: PASSWORD }),
  "account.login": async ({ ann }) => {
    const email = freshEmail();
    await ann.call("account.register", { name: "New", email, password: PASSWORD });
    await ann.call("account.login", { email, password: PASSWORD });
  },
  "account.refresh": ({ ann }) => ann.ask("account.refresh", { refreshToken: "parley_rt_none" }),
  "account.logout": ({ bob }) => bob.call("account.logout", {}),
  "account.requestReset": ({ ann }) => ann.call("account.requestReset", { email: freshEmail() }),
  "account.reset": async ({ network, ann }) => {
    const gus = await network.aPerson("Gus");
    const { path } = await resetLinkFor(network.core.db.pool, gus.id);
    await ann.call("account.reset", { token: path.slice(path.indexOf("#") + 1), password: PASSWORD });
  },
  // It ends the other devices of who does it.
  "account.changePassword": async ({ network }) => {
    const gus = await network.aPerson("Gus");
    await network.aDevice(gus);
    await withPassword(network, gus);
    await gus.call("account.changePassword", { password: PASSWORD, newPassword: "a better horse battery" });
  },
  // Without mails, and with a link that never was.
  "account.changeEmail": ({ ann }) =>
    ann.ask("account.changeEmail", { password: PASSWORD, email: freshEmail() }),
  "account.confirmEmail": ({ ann }) => ann.ask("account.confirmEmail", { token: "parley_email_none" }),
  "factor.get": "reads",
  "factor.begin": async ({ network, ann, people }) => {
    await withPassword(network, people.ann);
    await ann.call("factor.begin", { password: PASSWORD });
  },
  "factor.confirm": async ({ network, ann, people }) => {
    await withPassword(network, people.ann);
    const { secret } = await ann.call("factor.begin", { password: PASSWORD });
    await ann.call("factor.confirm", { code: codesFrom(secret)(0) });
  },
  "factor.renewCodes": async ({ network, ann, people }) => {
    await withPassword(network, people.ann);
    const codeOf = await aSecondFactor(network.core, { userId: people.ann.id });
    await ann.call("factor.renewCodes", { password: PASSWORD, code: codeOf(0) });
  },
  "factor.remove": async ({ network, ann, people }) => {
    await withPassword(network, people.ann);
    const codeOf = await aSecondFactor(network.core, { userId: people.ann.id });
    await ann.call("factor.remove", { password: PASSWORD, code: codeOf(0) });
  },
  "device.authorize": ({ ann }) => ann.call("device.authorize", { name: "parley @ laptop" }),
  "device.poll": ({ ann }) => ann.call("device.poll", { deviceCode: "parley_dc_none" }),
  "device.preview": async ({ ann }) => ann.call("device.preview", await aWaitingDevice(ann.call)),
  "device.approve": async ({ ann }) => ann.call("device.approve", await aWaitingDevice(ann.call)),
  "device.deny": async ({ ann }) => ann.call("device.deny", await aWaitingDevice(ann.call)),
  "session.list": "reads",
  "session.revokeOthers": async ({ network }) => {
    const gus = await network.aPerson("Gus");
    await network.aDevice(gus);
    await gus.call("session.revokeOthers", {});
  },
  "session.revoke": async ({ network, ann, people }) => {
    const { actor } = await network.aDevice(people.ann);
    await ann.call("session.revoke", { sessionId: actor.sessionId });
  },
  "me.get": "reads",
  "me.update": async ({ bob, adam, chatId }) => {
    await bob.call("me.update", { name: "Robert", about: "New", locale: "ru", avatar: "face:1" });
    await adam.call("me.update", { hasReceipts: false, sharesPresence: false });
    await adam.call("chat.read", { chatId, seq: 2 });
  },
  "me.changes": "reads",
  "me.delete": async ({ network, chatId, ann }) => {
    const gus = await network.aPerson("Gus");
    await ann.call("member.add", { chatId, userId: gus.id });
    const guss = await network.other.connect(gus);
    await guss.call("message.send", { chatId, clientId: "last", body: "last words" });
    await guss.call("me.delete", { handle: gus.handle });
  },
  "draft.set": async ({ ann, chatId }) => {
    const { draft } = await ann.call("draft.set", { chatId, body: "wait", baseVersion: 0 });
    await ann.call("draft.set", { chatId, body: "", baseVersion: draft.version });
    await ann.call("draft.set", { chatId, body: "well", baseVersion: draft.version + 1 });
  },
  "draft.list": "reads",
  "user.list": "reads",
  "user.get": "reads",
  "user.delete": async ({ network, people, ann, chatId }) => {
    const gus = await network.aPerson("Gus");
    await ann.call("member.add", { chatId, userId: gus.id });
    const where = { id: people.ann.id };
    await network.core.db.prisma.user.update({ where, data: { isServerAdmin: true } });
    await ann.call("user.delete", { userId: gus.id, handle: gus.handle });
    await network.core.db.prisma.user.update({ where, data: { isServerAdmin: false } });
  },
  "user.block": ({ ann, people }) => ann.call("user.block", { userId: people.bob.id }),
  "user.unblock": async ({ ann, people }) => {
    for (const { id: userId } of [people.bob, people.eve]) await ann.call("user.block", { userId });
    await ann.call("user.unblock", { userId: people.bob.id });
  },
  "user.blocks": "reads",
  "user.presence": "reads",
  "identity.list": "reads",
  "identity.begin": async ({ network, people, ann }) => {
    await withPassword(network, people.ann);
    await ann.call("identity.begin", { password: PASSWORD });
  },
  "identity.disconnect": async ({ network, people, ann }) => {
    await withPassword(network, people.ann);
    const identityId = await anIdentity(network.core, people.ann.id);
    await ann.call("identity.disconnect", { identityId, password: PASSWORD });
  },
  "token.create": ({ ann }) => ann.call("token.create", { name: "Bot", scopes: ["read"] }),
  "token.list": "reads",
  "token.revoke": async ({ ann }) => {
    const { token } = await ann.call("token.create", { name: "Bot", scopes: ["read"] });
    await ann.call("token.revoke", { tokenId: token.id });
  },
  "realtime.ticket": "reads",
} as const satisfies ReplayRows;
