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
export type Scene = { world: World; chatId: ChatId; target: Person; email: string };
type Row = { verdicts: Record<Principal, Verdict>; input(scene: Scene): object | Promise<object> };

const noSession = { revoked: "unauthenticated", expired: "unauthenticated" } as const;
const everyone = verdicts({ anonymous: "ok", stranger: "ok", removed: "ok", member: "ok", admin: "ok" });
const anybodySignedIn = verdicts({ stranger: "ok", removed: "ok", member: "ok", admin: "ok" });
const members = verdicts({ member: "ok", admin: "ok" });
const admins = verdicts({ member: "forbidden", admin: "ok" });

function verdicts(some: Partial<Record<Principal, Verdict>>): Record<Principal, Verdict> {
  const none = { anonymous: "unauthenticated", stranger: "not_found", removed: "not_found" } as const;
  return { ...none, ...noSession, member: "ok", admin: "ok", owner: "ok", ...some };
}

const nothing = () => ({});
const inChat = ({ chatId }: Scene) => ({ chatId });

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
  "user.list": { verdicts: anybodySignedIn, input: nothing },
  "user.get": { verdicts: anybodySignedIn, input: ({ target }) => ({ userId: target.id }) },
  "chat.list": { verdicts: anybodySignedIn, input: nothing },
  "chat.get": { verdicts: members, input: inChat },
  "chat.create": { verdicts: anybodySignedIn, input: () => ({ kind: "group", title: "New" }) },
  "chat.leave": { verdicts: members, input: inChat },
  "chat.read": { verdicts: members, input: ({ chatId }) => ({ chatId, seq: 1 }) },
  "chat.changes": { verdicts: members, input: ({ chatId }) => ({ chatId, since: 0 }) },
  "member.add": {
    verdicts: admins,
    input: async ({ world, chatId }) => ({ chatId, userId: (await world.aPerson("New")).id }),
  },
  "member.remove": { verdicts: admins, input: ({ chatId, target }) => ({ chatId, userId: target.id }) },
  "message.send": { verdicts: members, input: ({ chatId }) => ({ chatId, clientId: "new", body: "hi" }) },
  "message.list": { verdicts: members, input: inChat },
  "message.get": { verdicts: members, input: ({ chatId }) => ({ chatId, seq: 1 }) },
  "realtime.ticket": { verdicts: anybodySignedIn, input: nothing },
};
