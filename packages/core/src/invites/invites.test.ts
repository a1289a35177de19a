import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Person } from "../testing/a-person.ts";
import { asVisitor } from "../testing/as-visitor.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
let ann: Person;
let bob: Person;
let eve: Person;

beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
});
afterAll(() => world.close());

const tally = (outcomes: readonly string[]) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(outcomes, (each) => each)).map(([k, v]) => [k, v?.length]),
  );

test("an invite shows the group, and lets in whoever holds it", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  const { token } = await ann.call("invite.create", { chatId });
  expect(token).toMatch(/^parley_inv_[\w-]{43}$/);
  const preview = await eve.call("invite.preview", { token });
  expect(preview).toEqual({ title: "A group", description: "", avatar: null, memberCount: 2, chatId: null });
  const { chat, joined } = await eve.call("invite.redeem", { token });
  expect({ joined, id: chat.id, role: chat.role }).toEqual({ joined: true, id: chatId, role: "member" });
  const { messages } = await bob.call("message.list", { chatId });
  expect(messages.at(-1)).toMatchObject({ senderId: eve.id, system: { type: "member.joined" } });
  expect((await ann.call("invite.list", { chatId })).invites).toMatchObject([{ useCount: 1, maxUses: null }]);
});

test("who has no account yet sees which group it is, and no more", async () => {
  const { id: chatId } = await world.aGroup([ann]);
  const { token } = await ann.call("invite.create", { chatId });
  const visitor = asVisitor(world.core);
  expect(await visitor("invite.preview", { token })).toMatchObject({ title: "A group", chatId: null });
  expect(await outcomesOf([visitor("invite.redeem", { token })])).toEqual(["unauthenticated"]);
});

test("C7 members of the group hear of the newcomer, and the newcomer of the group", async () => {
  const { id: chatId } = await world.aGroup([ann]);
  const { token } = await ann.call("invite.create", { chatId });
  await eve.call("invite.redeem", { token });
  const log = world.published.filter((change) => change.scope === "log" && change.chatId === chatId);
  expect(log).toMatchObject([{}, { push: { event: "member.added" }, subjectIds: [eve.id] }, {}]);
});

test("who is in the group already changes nothing and uses nothing up, even when it is over", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  const { token, invite } = await ann.call("invite.create", { chatId, maxUses: 1 });
  expect(await bob.call("invite.redeem", { token })).toMatchObject({ joined: false });
  await ann.call("invite.revoke", { chatId, inviteId: invite.id });
  expect(await bob.call("invite.redeem", { token })).toMatchObject({ joined: false });
  expect(await bob.call("invite.preview", { token })).toMatchObject({ chatId });
});

test("I18 of 100 parallel redemptions as many win as it has uses", async () => {
  const { id: chatId } = await world.aGroup([ann]);
  const people = await Promise.all(Array.from({ length: 100 }, (_, index) => world.aPerson(`P${index}`)));
  for (const [maxUses, from] of [
    [1, 0],
    [10, 50],
  ] as const) {
    const { token } = await ann.call("invite.create", { chatId, maxUses });
    const callers = people.slice(from, from + 50);
    const twice = await Promise.all(callers.map((person) => world.inAnotherProcess(person)));
    const outcomes = await outcomesOf(
      [...callers, ...twice].map((person) => person.call("invite.redeem", { token })),
    );
    const { ok = 0 } = tally(outcomes);
    // Whoever got in by one of his two calls is in when the other comes.
    expect(ok).toBeGreaterThanOrEqual(maxUses);
    expect((await ann.call("invite.list", { chatId })).invites).toEqual([]);
  }
  expect((await ann.call("chat.get", { chatId })).memberCount).toBe(12);
});

test("an invite ends with its group: nobody gets into one that everybody has left", async () => {
  const { id: chatId } = await world.aGroup([ann]);
  const { token } = await ann.call("invite.create", { chatId });
  await ann.call("chat.leave", { chatId });
  const attempts = [eve.call("invite.redeem", { token }), ann.call("invite.preview", { token })];
  expect(await outcomesOf(attempts)).toEqual(["gone", "gone"]);
});

test("revoked, expired and used-up ones are gone; unknown ones were never there", async () => {
  const { id: chatId } = await world.aGroup([ann]);
  const revoked = await ann.call("invite.create", { chatId });
  await ann.call("invite.revoke", { chatId, inviteId: revoked.invite.id });
  const expired = await ann.call("invite.create", { chatId, expiresInHours: 1 });
  const past = new Date(0);
  await world.core.db.prisma.invite.updateMany({
    where: { id: expired.invite.id },
    data: { expiresAt: past },
  });
  const used = await ann.call("invite.create", { chatId, maxUses: 1, expiresInHours: null });
  await bob.call("invite.redeem", { token: used.token });
  for (const { token } of [revoked, expired, used]) {
    const attempts = [eve.call("invite.redeem", { token }), eve.call("invite.preview", { token })];
    expect(await outcomesOf(attempts)).toEqual(["gone", "gone"]);
  }
  const token = "parley_inv_unknown";
  expect(await outcomesOf([eve.call("invite.redeem", { token })])).toEqual(["not_found"]);
  expect((await ann.call("chat.get", { chatId })).memberCount).toBe(2);
});

test("only owners and admins make, see and revoke them", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  const { invite } = await ann.call("invite.create", { chatId });
  const inviteId = invite.id;
  for (const [person, code] of [
    [bob, "forbidden"],
    [eve, "not_found"],
  ] as const) {
    const attempts = [
      person.call("invite.create", { chatId }),
      person.call("invite.list", { chatId }),
      person.call("invite.revoke", { chatId, inviteId }),
    ];
    expect(new Set(await outcomesOf(attempts))).toEqual(new Set([code]));
  }
});

test("the token itself is not stored", async () => {
  const { id: chatId } = await world.aGroup([ann]);
  const { token } = await ann.call("invite.create", { chatId });
  const { rows } = await world.core.db.pool.query(
    "SELECT invites::text AS row FROM invites WHERE chat_id = $1",
    [chatId],
  );
  expect(JSON.stringify(rows)).not.toContain(token.slice(11));
});
