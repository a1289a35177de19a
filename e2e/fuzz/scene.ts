import { randomUUID } from "node:crypto";
import type { Words } from "@parley/core/testing/good-input";
import type { ChatId } from "@parley/protocol";
import { type Person, register, signIn } from "../people/person.ts";
import type { SignedIn } from "./cases/case.ts";

/** What the cases are about: people, and chats that some of them may see, and one that none of the callers may. */
export type Scene = {
  tokens: Readonly<Record<SignedIn, string>>;
  /** A token of a session that may end, of somebody else: what callers do ends no session of his. */
  aShortToken(): Promise<string>;
  /** What stands in the fields of good input. */
  words: Words;
  /** In the text of the chat that is hidden from all callers: it must never reach them. */
  secret: string;
};

const GROUPS = 12;
const MESSAGES = 5;

/** Makes new people and chats. */
export async function openScene(webUrl: string): Promise<Scene> {
  // The first of a server looks after it, and could shut the others out: none of the callers may be that one.
  await register(webUrl, "Ada");
  const names = ["Ann", "Bob", "Eve", "Fay", "Yan", "Zoe", "Gus"];
  const people = await Promise.all(names.map((name) => register(webUrl, name)));
  const [ann, bob, eve, fay, yan, zoe, gus] = people as [
    Person,
    Person,
    Person,
    Person,
    Person,
    Person,
    Person,
  ];
  await gus.call("me.delete", { handle: gus.user.handle, password: gus.password });
  const groups = await times(GROUPS, () => aGroup(ann, [bob, fay]));
  for (const chatId of groups) await ann.call("member.remove", { chatId, userId: fay.user.id });
  const own = await Promise.all([eve, fay].map((person) => aGroup(person, [])));
  const secret = `secret ${randomUUID()}`;
  const chatIds = [...groups, ...own, await aDirectChat(ann, bob), await aDirectChat(yan, zoe, secret)];
  const reader = await ann.call("token.create", { name: "Bot", scopes: ["read"], expiresInDays: 1 });
  const ida = await register(webUrl, "Ida");
  return {
    tokens: {
      owner: ann.accessToken,
      member: bob.accessToken,
      stranger: eve.accessToken,
      removed: fay.accessToken,
      reader: reader.secret,
    },
    aShortToken: async () => (await signIn(webUrl, ida)).accessToken,
    words: { ...(await things(ann, groups)), ...wordsOf(people, chatIds) },
    secret,
  };
}

const times = <Made>(count: number, make: () => Promise<Made>): Promise<Made[]> =>
  Promise.all(Array.from({ length: count }, make));

async function aGroup(owner: Person, members: readonly Person[]): Promise<ChatId> {
  const memberIds = members.map(({ user }) => user.id);
  const { chat } = await owner.call("chat.create", { kind: "group", title: "Weekend", memberIds });
  await fill(owner, chat.id, "hi @all 🌲 https://example.org");
  return chat.id;
}

async function aDirectChat(one: Person, other: Person, body = "привет"): Promise<ChatId> {
  const { chat } = await one.call("chat.create", { kind: "direct", userId: other.user.id });
  await fill(one, chat.id, body);
  return chat.id;
}

async function fill(sender: Person, chatId: ChatId, body: string): Promise<void> {
  for (let n = 1; n <= MESSAGES; n++)
    await sender.call("message.send", { chatId, clientId: `first ${n}`, body: `${body} ${n}` });
}

/** What can be revoked, redeemed and used up. */
async function things(owner: Person, groups: readonly ChatId[]): Promise<Words> {
  const tokens = await times(20, () => owner.call("token.create", { name: "Bot", scopes: ["read"] }));
  const invites = await Promise.all(
    groups.map((chatId) => owner.call("invite.create", { chatId, maxUses: 3 })),
  );
  const webhooks = await Promise.all(
    groups.map((chatId) => owner.call("webhook.create", { chatId, name: "Hook" })),
  );
  const { email, password } = owner;
  const spare = await times(3, () => owner.call("account.login", { email, password }));
  return {
    tokenId: tokens.map(({ token }) => token.id),
    inviteId: invites.map(({ invite }) => invite.id),
    token: invites.map(({ token }) => token),
    webhookId: webhooks.map(({ webhook }) => webhook.id),
    secret: webhooks.map(({ secret }) => secret),
    sessionId: spare.map(({ sessionId }) => sessionId),
    refreshToken: spare.map(({ refreshToken }) => refreshToken),
  };
}

function wordsOf(people: readonly Person[], chatIds: readonly ChatId[]): Words {
  const userIds = people.map(({ user }) => user.id);
  const emails = people.map(({ email }) => email);
  return {
    chatId: chatIds,
    toChatId: chatIds,
    chatIds,
    userId: userIds,
    senderId: userIds,
    memberIds: userIds,
    email: [...emails, `new.${randomUUID()}@example.org`],
    password: ["correct horse battery", "wrong password", ...people.map(({ password }) => password)],
    handle: [...people.map(({ user }) => user.handle), "new_handle", "nobody_2"],
    // Whoever is called so now must not be deleted, nor lose his tokens: callers are needed to the end.
    "account.changePassword.password": ["wrong password"],
    "me.delete.handle": ["nobody"],
    "user.delete.handle": ["nobody"],
  };
}
