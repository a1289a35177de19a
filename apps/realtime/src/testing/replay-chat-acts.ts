import type { ReplayRows } from "./replay-row.ts";

/** Chats, their members, and the ways in. */
export const chatActs = {
  "chat.list": "reads",
  "chat.get": "reads",
  "chat.create": async ({ ann, people: { bob, joe } }) => {
    await ann.call("chat.create", { kind: "group", title: "New", memberIds: [bob.id, joe.id] });
    await ann.call("chat.create", { kind: "direct", userId: joe.id });
    await ann.call("chat.create", { kind: "self" });
  },
  "chat.update": ({ ann, chatId }) =>
    ann.call("chat.update", {
      chatId,
      title: "Renamed",
      description: "New",
      avatar: "emoji:🌲",
      hasOpenHistory: true,
    }),
  "chat.setMine": async ({ ann, bob, chatId }) => {
    await ann.call("chat.setMine", { chatId, isPinned: true });
    await bob.call("chat.setMine", { chatId, isMarkedUnread: true, notificationLevel: "none" });
  },
  "chat.handOver": ({ ann, chatId, people }) => ann.call("chat.handOver", { chatId, userId: people.bob.id }),
  "chat.leave": async ({ ann, zoe, chatId }) => {
    await zoe.call("chat.leave", { chatId });
    await ann.call("chat.leave", { chatId });
  },
  "chat.read": async ({ ann, bob, chatId }) => {
    await bob.call("chat.read", { chatId, seq: 1 });
    await ann.call("chat.read", { chatId, seq: 4 });
  },
  "chat.deliver": ({ bob, chatId }) => bob.call("chat.deliver", { chatId, seq: 2 }),
  "chat.changes": "reads",
  "typing.start": ({ ann, chatId }) => ann.call("typing.start", { chatId }),
  "member.add": async ({ ann, chatId, people: { joe, rex } }) => {
    await ann.call("member.add", { chatId, userId: joe.id });
    await ann.call("chat.update", { chatId, hasOpenHistory: true });
    await ann.call("member.add", { chatId, userId: rex.id });
  },
  "member.remove": async ({ ann, bob, chatId, people: { bob: gone, nia } }) => {
    await bob.call("message.send", { chatId, clientId: "last", body: "last words" });
    for (const { id: userId } of [gone, nia]) await ann.call("member.remove", { chatId, userId });
    await ann.call("message.send", { chatId, clientId: "after", body: "they are gone" });
  },
  "member.ban": async ({ ann, chatId, people: { bob, rex } }) => {
    for (const { id: userId } of [bob, rex]) await ann.call("member.ban", { chatId, userId });
  },
  "member.unban": async ({ ann, chatId, people: { bob } }) => {
    await ann.call("member.ban", { chatId, userId: bob.id });
    await ann.call("member.unban", { chatId, userId: bob.id });
  },
  "member.bans": "reads",
  "member.setRole": async ({ ann, bob, chatId, people }) => {
    await ann.call("member.setRole", { chatId, userId: people.bob.id, role: "admin" });
    await bob.call("member.add", { chatId, userId: people.joe.id });
    await ann.call("member.setRole", { chatId, userId: people.adam.id, role: "member" });
  },
  "invite.create": ({ ann, chatId }) => ann.call("invite.create", { chatId }),
  "invite.list": "reads",
  "invite.revoke": async ({ ann, chatId }) => {
    const { invite } = await ann.call("invite.create", { chatId });
    await ann.call("invite.revoke", { chatId, inviteId: invite.id });
  },
  "invite.preview": async ({ ann, bob, chatId }) => {
    const { token } = await ann.call("invite.create", { chatId });
    await bob.call("invite.preview", { token });
  },
  "invite.redeem": async ({ ann, zoe, chatId, people }) => {
    await ann.call("member.remove", { chatId, userId: people.zoe.id });
    const { token } = await ann.call("invite.create", { chatId });
    await zoe.call("invite.redeem", { token });
  },
  "webhook.create": ({ ann, chatId }) => ann.call("webhook.create", { chatId, name: "Bot" }),
  "webhook.list": "reads",
  "webhook.revoke": async ({ ann, chatId }) => {
    const { webhook } = await ann.call("webhook.create", { chatId, name: "Bot" });
    await ann.call("webhook.revoke", { chatId, webhookId: webhook.id });
  },
  "webhook.post": async ({ ann, chatId }) => {
    const { secret } = await ann.call("webhook.create", { chatId, name: "Bot" });
    await ann.call("webhook.post", { secret, text: "512 passed" });
  },
} as const satisfies ReplayRows;
