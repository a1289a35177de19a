import { afterAll, beforeAll, expect, test } from "vitest";
import { authenticate } from "../sessions/authenticate.ts";
import { visitor } from "../testing/a-person.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";

// Two calls at the same moment, of which each alone is right.

const ROUNDS = 20;
let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function rolesIn(chatId: string): Promise<string[]> {
  const rows = await world.core.db.prisma.member.findMany({
    where: { chatId, leftRev: null },
    select: { role: true },
  });
  return rows.map(({ role }) => role).sort();
}

test("of an owner who leaves and hands over at once, and an heir who leaves too, somebody is left in charge", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const [ann, bob, cid] = await world.people("Ann", "Bob", "Cid");
    const { id: chatId } = await world.aGroup([ann, bob, cid]);
    const [bobs, elsewhere] = [await world.inAnotherProcess(bob), await world.inAnotherProcess(ann)];
    await outcomesOf([
      ann.call("chat.leave", { chatId }),
      elsewhere.call("chat.handOver", { chatId, userId: bob.id }),
      bobs.call("chat.leave", { chatId }),
    ]);
    const roles = await rolesIn(chatId);
    expect(roles.filter((role) => role === "owner")).toHaveLength(1);
  }
});

test("of two admins who remove each other at most one stays, and an owner is not touched", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const [owner, ann, bob] = await world.people("Owner", "Ann", "Bob");
    const { id: chatId } = await world.aGroup([owner, ann, bob]);
    const bobs = await world.inAnotherProcess(bob);
    const outcomes = await outcomesOf([
      owner.call("member.setRole", { chatId, userId: ann.id, role: "admin" }),
      owner.call("member.setRole", { chatId, userId: ann.id, role: "member" }),
      ann.call("member.remove", { chatId, userId: bob.id }),
      bobs.call("member.remove", { chatId, userId: ann.id }),
    ]);
    expect(outcomes[3]).not.toBe("ok");
    expect(await rolesIn(chatId)).toContain("owner");
  }
});

test("a session that is ended while it is used, or refreshed, lets nobody in afterwards", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const ann = await world.aPerson("Ann");
    const device = await world.aDevice(ann);
    const { sessionId } = device.actor;
    const use = () => authenticate(world.core, visitor, { token: device.accessToken });
    await Promise.allSettled([use(), ann.call("session.revoke", { sessionId }), use(), use()]);
    await expect(use()).rejects.toMatchObject({ code: "unauthenticated" });
  }
});
