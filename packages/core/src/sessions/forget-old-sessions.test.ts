import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../testing/a-person.ts";
import { createWorld, type World } from "../testing/world.ts";
import { forgetOldSessions } from "./forget-old-sessions.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60_000);

/** A device of the person's that was last seen when it ended. */
async function anEndedDevice(person: Person, days: number, how: "revokedAt" | "expiresAt"): Promise<string> {
  const { actor } = await world.aDevice(person);
  const { sessionId: id } = actor;
  const times = { [how]: daysAgo(days), lastSeenAt: daysAgo(days) };
  await world.core.db.prisma.session.update({ where: { id }, data: times });
  return id;
}

async function sessionsOf({ id: userId }: Person): Promise<string[]> {
  const sessions = await world.core.db.prisma.session.findMany({ where: { userId }, select: { id: true } });
  return sessions.map(({ id }) => id).sort();
}

test("sessions that ended a month ago go, and no others", async () => {
  const ann = await world.aPerson("Ann");
  await anEndedDevice(ann, 31, "revokedAt");
  await anEndedDevice(ann, 31, "expiresAt");
  const recent = await anEndedDevice(ann, 29, "revokedAt");
  await forgetOldSessions(world.core);
  expect(await sessionsOf(ann)).toEqual([ann.actor.sessionId, recent].sort());
  expect((await ann.call("me.get", {})).id).toBe(ann.id);
});

test("who has not been here for long keeps his last one, by which it is known when that was", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  await world.aDirectChat(ann, bob);
  await world.core.db.prisma.session.deleteMany({ where: { userId: bob.id } });
  await anEndedDevice(bob, 200, "revokedAt");
  const last = await anEndedDevice(bob, 100, "revokedAt");
  await forgetOldSessions(world.core);
  expect(await sessionsOf(bob)).toEqual([last]);
  const { presences } = await ann.call("user.presence", { userIds: [bob.id] });
  expect(presences[0]?.lastSeenAt?.slice(0, 10)).toBe(daysAgo(100).toISOString().slice(0, 10));
});
