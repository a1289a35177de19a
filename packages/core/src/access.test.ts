import { AppError, type ChatId, type ErrorCode, type OperationName, operationNames } from "@parley/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Caller } from "./actor.ts";
import { run } from "./run.ts";
import { authenticate } from "./sessions/authenticate.ts";
import { issueRefreshToken } from "./sessions/refresh-tokens.ts";
import { type Person, visitor } from "./testing/a-person.ts";
import { asVisitor, freshEmail, PASSWORD } from "./testing/as-visitor.ts";
import { fingerprint } from "./testing/fingerprint.ts";
import { createWorld, type World } from "./testing/world.ts";

/** Who calls. The revoked and the expired one are members whose sessions have ended. */
const principals = [
  "anonymous",
  "revoked",
  "expired",
  "stranger",
  "removed",
  "member",
  "admin",
  "owner",
] as const;
type Principal = (typeof principals)[number];
type Verdict = "ok" | ErrorCode;
type People = Record<Exclude<Principal, "anonymous">, Person>;
type Scene = { chatId: ChatId; target: Person; email: string };
type Row = { verdicts: Record<Principal, Verdict>; input(scene: Scene): object | Promise<object> };

const absentId = "0198f2a0-0000-7000-8000-0000000000ff";
const noSession = { revoked: "unauthenticated", expired: "unauthenticated" } as const;
const everyone = verdicts({ anonymous: "ok", stranger: "ok", removed: "ok", member: "ok", admin: "ok" });
const anybodySignedIn = verdicts({ stranger: "ok", removed: "ok", member: "ok", admin: "ok" });
const members = verdicts({ member: "ok", admin: "ok" });
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
const aWebhook = ({ chatId }: Scene) => people.owner.call("webhook.create", { chatId, name: "Bot" });

/** The authorization matrix. An operation without a row does not compile. */
const matrix: Record<OperationName, Row> = {
  "account.register": {
    verdicts: everyone,
    input: () => ({ name: "New", email: freshEmail(), password: PASSWORD }),
  },
  "account.login": { verdicts: everyone, input: ({ email }) => ({ email, password: PASSWORD }) },
  "account.refresh": {
    verdicts: everyone,
    input: async () => {
      const { actor } = await world.aPerson("Refreshing");
      return { refreshToken: await issueRefreshToken(world.core, actor.sessionId) };
    },
  },
  "account.logout": { verdicts: anybodySignedIn, input: nothing },
  "me.get": { verdicts: anybodySignedIn, input: nothing },
  "me.update": { verdicts: anybodySignedIn, input: () => ({ about: freshEmail() }) },
  "user.list": { verdicts: anybodySignedIn, input: nothing },
  "user.get": { verdicts: anybodySignedIn, input: ({ target }) => ({ userId: target.id }) },
  "chat.list": { verdicts: anybodySignedIn, input: nothing },
  "chat.get": { verdicts: members, input: inChat },
  "chat.create": { verdicts: anybodySignedIn, input: () => ({ kind: "group", title: "New" }) },
  "chat.update": { verdicts: admins, input: ({ chatId }) => ({ chatId, title: "Renamed" }) },
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
    input: async ({ chatId }) => ({ chatId, userId: (await world.aPerson("New")).id }),
  },
  "member.remove": { verdicts: admins, input: ({ chatId, target }) => ({ chatId, userId: target.id }) },
  "member.setRole": {
    verdicts: ownerAlone,
    input: ({ chatId, target }) => ({ chatId, userId: target.id, role: "admin" }),
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
  "message.list": { verdicts: members, input: inChat },
  "message.get": { verdicts: members, input: ({ chatId }) => ({ chatId, seq: 1 }) },
  "token.create": { verdicts: anybodySignedIn, input: () => ({ name: "Bot", scopes: ["read"] }) },
  "token.list": { verdicts: anybodySignedIn, input: nothing },
  "token.revoke": {
    verdicts: verdicts({ member: "not_found", admin: "not_found" }),
    input: async () => {
      const { token } = await people.owner.call("token.create", { name: "Bot", scopes: ["read"] });
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
  "realtime.ticket": { verdicts: anybodySignedIn, input: nothing },
};

let world: World;
let people: People;
let target: Person;
let email: string;
beforeAll(async () => {
  world = await createWorld();
  email = freshEmail();
  await asVisitor(world.core)("account.register", { name: "Account", email, password: PASSWORD });
  const names = ["owner", "admin", "member", "removed", "stranger", "revoked", "expired", "target"] as const;
  const [owner, admin, member, removed, stranger, revoked, expired, other] = await world.people(...names);
  people = { owner, admin, member, removed, stranger, revoked, expired };
  target = other;
  await endSession(revoked, { revokedAt: new Date() });
  await endSession(expired, { expiresAt: new Date(Date.now() - 1_000) });
});
afterAll(() => world.close());

const endSession = ({ actor }: Person, data: object) =>
  world.core.db.prisma.session.update({ where: { id: actor.sessionId }, data });

/** A new group of the same people. */
async function aScene(): Promise<Scene> {
  const { admin, member, removed, revoked, expired } = people;
  // On a device of his own: some operation may end the session.
  const owner = await world.aDevice(people.owner);
  const { id: chatId } = await world.aGroup([owner, admin, member, removed, revoked, expired, target]);
  await owner.call("message.send", { chatId, clientId: "1", body: "secret" });
  await owner.call("member.remove", { chatId, userId: removed.id });
  await world.core.db.pool.query("UPDATE members SET role = 'admin' WHERE chat_id = $1 AND user_id = $2", [
    chatId,
    admin.id,
  ]);
  return { chatId, email, target };
}

/** What a principal shows; nothing, for the anonymous one. */
async function tokenOf(principal: Principal): Promise<string | null> {
  if (principal === "anonymous") return null;
  const hasEnded = principal === "revoked" || principal === "expired";
  const device = hasEnded ? people[principal] : await world.aDevice(people[principal]);
  return device.accessToken;
}

/** From the proof to the output, as the edges go. */
async function call(token: string | null, name: OperationName, input: object) {
  const caller: Caller = token === null ? visitor : await authenticate(world.core, visitor, { token });
  return run(world.core, { name, caller, input });
}

const refusalOf = (attempt: Promise<unknown>): Promise<AppError | undefined> =>
  attempt.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof AppError) return error;
      throw error;
    },
  );

describe.each(operationNames)("%s", (name) => {
  const { verdicts: expected, input: makeInput } = matrix[name];

  test.each(principals.map((principal) => ({ principal, verdict: expected[principal] })))(
    "$principal: $verdict",
    async ({ principal, verdict }) => {
      const scene = await aScene();
      const input = await makeInput(scene);
      const token = await tokenOf(principal);
      const before = { stored: await fingerprint(world.core.db.pool), published: world.published.length };
      const refusal = await refusalOf(call(token, name, input));
      expect(refusal?.code ?? "ok").toBe(verdict);
      if (!refusal) return;
      expect(await fingerprint(world.core.db.pool)).toEqual(before.stored);
      expect(world.published).toHaveLength(before.published);
      if (verdict !== "not_found") return;
      const absent = { ...input, ["tokenId" in input ? "tokenId" : "chatId"]: absentId };
      const absence = await refusalOf(call(token, name, absent));
      expect(JSON.stringify(refusal.toBody())).toBe(JSON.stringify(absence?.toBody()));
    },
  );
});

test.each<[Principal, Principal, Verdict]>([
  ["admin", "owner", "forbidden"],
  ["admin", "member", "ok"],
  ["member", "admin", "forbidden"],
  ["owner", "admin", "ok"],
])("the %s removes the %s: %s", async (remover, removed, verdict) => {
  const scene = await aScene();
  const input = { chatId: scene.chatId, userId: people[removed as "owner"].id };
  const refusal = await refusalOf(call(await tokenOf(remover), "member.remove", input));
  expect(refusal?.code ?? "ok").toBe(verdict);
});
