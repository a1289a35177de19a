import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Person } from "../testing/a-person.ts";
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

const sentence =
  "You were banned from this group, so no invite lets you in. Ask one of its admins to add you.";

test("no invite lets in who was banned, and it says what to do", async () => {
  const { id: chatId } = await world.aGroup([ann, bob, eve]);
  await ann.call("member.ban", { chatId, userId: bob.id });
  const { token } = await ann.call("invite.create", { chatId, maxUses: 1 });
  const refused = { code: "forbidden", message: sentence };
  await expect(bob.call("invite.redeem", { token })).rejects.toMatchObject(refused);
  await expect(bob.call("invite.preview", { token })).rejects.toMatchObject(refused);
  expect(await outcomesOf([bob.call("chat.get", { chatId })])).toEqual(["not_found"]);
  expect((await ann.call("invite.list", { chatId })).invites).toMatchObject([{ useCount: 0 }]);
});

test("who was only removed may come back by an invite", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  await ann.call("member.remove", { chatId, userId: bob.id });
  const { token } = await ann.call("invite.create", { chatId });
  expect(await bob.call("invite.redeem", { token })).toMatchObject({ joined: true });
});

test("a ban ends when it is taken back, or when an admin adds him", async () => {
  const { id: chatId } = await world.aGroup([ann, bob, eve]);
  const { token } = await ann.call("invite.create", { chatId });
  for (const { id: userId } of [bob, eve]) await ann.call("member.ban", { chatId, userId });
  await ann.call("member.unban", { chatId, userId: bob.id });
  expect(await bob.call("invite.redeem", { token })).toMatchObject({ joined: true });
  await ann.call("member.add", { chatId, userId: eve.id });
  await eve.call("chat.leave", { chatId });
  expect(await eve.call("invite.redeem", { token })).toMatchObject({ joined: true });
  expect(await ann.call("member.bans", { chatId })).toEqual({ users: [] });
});

test("who has left in time is banned all the same, and twice is as good as once", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  await bob.call("chat.leave", { chatId });
  const before = await ann.call("chat.get", { chatId });
  for (let time = 0; time < 2; time += 1) await ann.call("member.ban", { chatId, userId: bob.id });
  expect((await ann.call("member.bans", { chatId })).users).toMatchObject([{ id: bob.id, name: "Bob" }]);
  expect(await ann.call("chat.get", { chatId })).toEqual(before);
});

test("a ban and an invite at the same instant: he is never in the group afterwards", async () => {
  for (let round = 0; round < 10; round += 1) {
    const { id: chatId } = await world.aGroup([ann]);
    const { token } = await ann.call("invite.create", { chatId });
    const elsewhere = await world.inAnotherProcess(bob);
    await outcomesOf([
      elsewhere.call("invite.redeem", { token }),
      ann.call("member.ban", { chatId, userId: bob.id }),
    ]);
    expect((await ann.call("chat.get", { chatId })).memberCount).toBe(1);
  }
});

test("admins ban plain members, and nobody bans an owner", async () => {
  const { id: chatId } = await world.aGroup([ann, bob, eve]);
  await ann.call("member.setRole", { chatId, userId: bob.id, role: "admin" });
  const attempts = [
    bob.call("member.ban", { chatId, userId: ann.id }),
    eve.call("member.ban", { chatId, userId: bob.id }),
  ];
  expect(await outcomesOf(attempts)).toEqual(["forbidden", "forbidden"]);
  expect(await bob.call("member.ban", { chatId, userId: eve.id })).toEqual({});
});

test("who deletes his account leaves no ban behind", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  await ann.call("member.ban", { chatId, userId: bob.id });
  await bob.call("me.delete", { handle: bob.handle });
  expect(await ann.call("member.bans", { chatId })).toEqual({ users: [] });
});
