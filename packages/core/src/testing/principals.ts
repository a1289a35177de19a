import type { ChatId } from "@parley/protocol";
import type { Person } from "./a-person.ts";
import { anAccessToken } from "./an-access-token.ts";
import { endedProofs } from "./ended-proofs.ts";
import type { World } from "./world.ts";

/**
 * Who calls. The sessions of the first four after the anonymous one are over: the deleted one deleted his account, and
 * the deactivated one is a member whom the server's admin has shut out.
 * `otherAdmin` is an admin of another group, `serverAdmin` one of the server and in no group, `readToken` an owner's access token with the scope `read`.
 */
export const principals = [
  "anonymous",
  "revoked",
  "expired",
  "deleted",
  "deactivated",
  "stranger",
  "otherAdmin",
  "removed",
  "member",
  "admin",
  "owner",
  "readToken",
  "serverAdmin",
] as const;
export type Principal = (typeof principals)[number];

const ended = ["revoked", "expired", "deleted", "deactivated"] as const;
/** `target` is a member who only has things done to him. */
const living = [
  "stranger",
  "otherAdmin",
  "removed",
  "member",
  "admin",
  "owner",
  "target",
  "serverAdmin",
] as const;

/** Whether nothing that this one shows opens anything. */
export function hasEnded(principal: Principal): principal is (typeof ended)[number] {
  return ended.some((each) => each === principal);
}

export type Principals = {
  people: Record<(typeof living)[number], Person>;
  /** A new group, in which everybody is what his name says. Message 1 is its owner's. */
  aGroup(): Promise<ChatId>;
  /** What a principal shows: each of it alone; null is nothing. */
  proofsOf(principal: Principal): Promise<readonly (string | null)[]>;
};

/** The people of the matrix, once for all its cells. */
export async function createPrincipals(world: World): Promise<Principals> {
  const [stranger, otherAdmin, removed, member, admin, owner, target, serverAdmin] = await world.people(
    ...living,
  );
  const [revoked, expired, deleted, deactivated] = await world.people(...ended);
  const people = { stranger, otherAdmin, removed, member, admin, owner, target, serverAdmin };
  await world.core.db.prisma.user.update({ where: { id: serverAdmin.id }, data: { isServerAdmin: true } });
  await groupWithAdmin(world, [target, otherAdmin], otherAdmin);
  const dead = await endedProofs(world, { revoked, expired, deleted, deactivated, serverAdmin });
  let token: Person | undefined;

  /** One at a time: nobody may have many, and an operation may end it. */
  async function newReadToken(): Promise<string> {
    if (token) await world.core.db.prisma.session.delete({ where: { id: token.actor.sessionId } });
    token = await anAccessToken(world.core, owner, { scopes: ["read"] });
    return token.accessToken;
  }

  return {
    people,
    async aGroup() {
      // On a device of his own: some operation may end the session.
      const device = await world.aDevice(owner);
      const chatId = await groupWithAdmin(
        world,
        [device, admin, member, removed, revoked, expired, deactivated, target],
        admin,
      );
      await device.call("message.send", { chatId, clientId: "1", body: "secret" });
      await device.call("member.remove", { chatId, userId: removed.id });
      return chatId;
    },
    async proofsOf(principal) {
      if (principal === "anonymous") return [null];
      if (hasEnded(principal)) return dead[principal];
      if (principal === "readToken") return [await newReadToken()];
      return [(await world.aDevice(people[principal])).accessToken];
    },
  };
}

async function groupWithAdmin(
  world: World,
  members: readonly [Person, ...Person[]],
  admin: Person,
): Promise<ChatId> {
  const { id: chatId } = await world.aGroup(members);
  await members[0].call("member.setRole", { chatId, userId: admin.id, role: "admin" });
  return chatId;
}
