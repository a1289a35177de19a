import { freshEmail, PASSWORD } from "@parley/core/testing/as-visitor";
import type { ReplayRows } from "./replay-row.ts";

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
  "session.list": "reads",
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
  "token.create": ({ ann }) => ann.call("token.create", { name: "Bot", scopes: ["read"] }),
  "token.list": "reads",
  "token.revoke": async ({ ann }) => {
    const { token } = await ann.call("token.create", { name: "Bot", scopes: ["read"] });
    await ann.call("token.revoke", { tokenId: token.id });
  },
  "realtime.ticket": "reads",
} as const satisfies ReplayRows;
