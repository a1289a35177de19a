import { signToken } from "../sessions/signed-tokens.ts";
import type { Person } from "./a-person.ts";
import { anAccessToken } from "./an-access-token.ts";
import type { World } from "./world.ts";

/** Every way in which somebody's session can be over, and what he still holds of it. */
export type EndedProofs = Record<"revoked" | "expired" | "deleted" | "deactivated", readonly string[]>;

/** Ends sessions of these people: two go on living elsewhere, the deleted and the deactivated one nowhere. */
export async function endedProofs(
  world: World,
  { revoked, expired, deleted, deactivated, serverAdmin }: Record<keyof EndedProofs | "serverAdmin", Person>,
): Promise<EndedProofs> {
  const ofDeleted = await twoProofs(world, deleted);
  await deleted.call("me.delete", { handle: deleted.handle });
  return {
    revoked: await endEach(world, await twoProofs(world, revoked), { revokedAt: new Date() }),
    expired: [
      ...(await endEach(world, await twoProofs(world, expired), { expiresAt: new Date(0) })),
      await oldAccessToken(world, expired),
    ],
    deleted: ofDeleted.map(({ accessToken }) => accessToken),
    deactivated: await shutOut(world, { deactivated, serverAdmin }),
  };
}

/** A device that signed in, and a personal access token. */
async function twoProofs(world: World, person: Person): Promise<Person[]> {
  return [
    await world.aDevice(person),
    await anAccessToken(world.core, person, { scopes: ["read", "write"] }),
  ];
}

/** His sessions lived until then; the last one began at the same moment, so that nobody has ended it. */
async function shutOut(
  world: World,
  { deactivated, serverAdmin }: Record<"deactivated" | "serverAdmin", Person>,
): Promise<string[]> {
  const before = await twoProofs(world, deactivated);
  await serverAdmin.call("admin.deactivate", { userId: deactivated.id });
  return [...before, await world.aDevice(deactivated)].map(({ accessToken }) => accessToken);
}

async function endEach({ core }: World, people: readonly Person[], data: object): Promise<string[]> {
  const ids = people.map(({ actor }) => actor.sessionId);
  await core.db.prisma.session.updateMany({ where: { id: { in: ids } }, data });
  return people.map(({ accessToken }) => accessToken);
}

/** Of a session that lives: who has its refresh token gets another one. */
async function oldAccessToken({ core }: World, { actor }: Person): Promise<string> {
  return signToken(core.keys, { purpose: "access", sessionId: actor.sessionId, seconds: -60 });
}
