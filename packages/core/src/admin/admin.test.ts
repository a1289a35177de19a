import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { authenticate } from "../sessions/authenticate.ts";
import { type Person, visitor } from "../testing/a-person.ts";
import { aSecondFactor } from "../testing/a-second-factor.ts";
import { asVisitor, freshEmail, PASSWORD } from "../testing/as-visitor.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
let root: Person;
let ann: Person;
let bob: Person;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  await world.core.db.prisma.user.updateMany({ data: { isServerAdmin: false } });
  [root, ann, bob] = await world.people("Root", "Ann", "Bob");
  await promote(root);
});
afterAll(() => world.close());

const promote = ({ id }: Person) =>
  world.core.db.prisma.user.update({ where: { id }, data: { isServerAdmin: true } });
const lastEntry = async () => (await root.call("admin.audit", { limit: 1 })).entries[0];
const countEntries = () => world.core.db.prisma.auditEntry.count();

test("A8 who is deactivated is signed out everywhere, stays as a sender, and comes back when an admin says so", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  await bob.call("message.send", { chatId, clientId: "1", body: "hi" });
  const second = await world.aDevice(bob);
  await root.call("admin.deactivate", { userId: bob.id });
  for (const { actor } of [bob, second]) {
    expect(world.published).toContainEqual({ scope: "session", sessionId: actor.sessionId });
    const proof = authenticate(world.core, visitor, { sessionId: actor.sessionId });
    await expect(proof).rejects.toMatchObject({ code: "unauthenticated" });
  }
  const { messages, users } = await ann.call("message.list", { chatId });
  expect(messages.at(-1)).toMatchObject({ senderId: bob.id, body: "hi" });
  expect(users).toContainEqual(expect.objectContaining({ id: bob.id, name: "Bob" }));
  await root.call("admin.reactivate", { userId: bob.id });
  const again = await world.aDevice(bob);
  const proof = authenticate(world.core, visitor, { sessionId: again.actor.sessionId });
  expect(await proof).toMatchObject({ userId: bob.id });
});

test("an admin's link sets a new password once, and the log says who made it", async () => {
  const { path } = await root.call("admin.createResetLink", { userId: bob.id });
  expect(await lastEntry()).toMatchObject({ action: "person.resetLinkCreated", target: { id: bob.id } });
  const input = { token: path.slice("/reset#".length), password: "a better horse battery" };
  await asVisitor(world.core)("account.reset", input);
  await expect(asVisitor(world.core)("account.reset", input)).rejects.toMatchObject({ code: "gone" });
});

test("an admin turns a second factor off that was lost, and the log says so; nobody else does", async () => {
  await aSecondFactor(world.core, { userId: bob.id });
  await expect(ann.call("admin.removeFactor", { userId: bob.id })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect((await bob.call("factor.get", {})).since).not.toBeNull();
  const hasOne = async () =>
    (await root.call("admin.people", { query: bob.email })).people[0]?.hasSecondFactor;
  expect(await hasOne()).toBe(true);
  await root.call("admin.removeFactor", { userId: bob.id });
  expect(await hasOne()).toBe(false);
  expect(await lastEntry()).toMatchObject({ action: "person.factorRemoved", target: { id: bob.id } });
  expect((await bob.call("factor.get", {})).since).toBeNull();
  const entries = await countEntries();
  const again = root.call("admin.removeFactor", { userId: bob.id });
  await expect(again).rejects.toMatchObject({ code: "conflict" });
  expect(await countEntries()).toBe(entries);
});

test("an admin gives an account another address, which the log tells without it", async () => {
  const email = freshEmail();
  await root.call("admin.changeEmail", { userId: bob.id, email });
  expect((await bob.call("me.get", {})).email).toBe(email);
  expect(await lastEntry()).toMatchObject({
    action: "person.emailChanged",
    target: { id: bob.id },
    details: {},
  });
  const entries = await countEntries();
  const attempts = [
    root.call("admin.changeEmail", { userId: ann.id, email }),
    ann.call("admin.changeEmail", { userId: ann.id, email: freshEmail() }),
  ];
  expect(await outcomesOf(attempts)).toEqual(["conflict", "forbidden"]);
  expect(await countEntries()).toBe(entries);
});

test("the only admin cannot delete his account, nor be deleted; of two who do it at once one stays", async () => {
  const { id: chatId } = await world.aGroup([root, ann]);
  const deletion = () => root.call("me.delete", { handle: root.handle });
  await expect(deletion()).rejects.toMatchObject({
    code: "conflict",
    message: /somebody else an admin first/,
  });
  expect(await ann.call("chat.get", { chatId })).toMatchObject({ memberCount: 2 });
  await promote(ann);
  const elsewhere = await world.inAnotherProcess(ann);
  const both = [deletion(), elsewhere.call("me.delete", { handle: ann.handle })];
  expect((await outcomesOf(both)).sort()).toEqual(["conflict", "ok"]);
  const where = { isServerAdmin: true, deletedAt: null };
  expect(await world.core.db.prisma.user.count({ where })).toBe(1);
});

test("only who knows the password of a deactivated account learns that it is one", async () => {
  const call = asVisitor(world.core);
  const email = freshEmail();
  const { user } = await call("account.register", { name: "New", email, password: PASSWORD });
  await root.call("admin.deactivate", { userId: user.id });
  const attempts = [
    call("account.login", { email, password: PASSWORD }),
    call("account.login", { email, password: "wrong one" }),
    call("account.login", { email: freshEmail(), password: "wrong one" }),
  ];
  expect(await outcomesOf(attempts)).toEqual(["forbidden", "unauthenticated", "unauthenticated"]);
});

test("the only admin can neither step down nor shut himself out, and of two who demote each other one stays", async () => {
  const alone = [
    root.call("admin.setRole", { userId: root.id, role: "member" }),
    root.call("admin.deactivate", { userId: root.id }),
  ];
  expect(await outcomesOf(alone)).toEqual(["conflict", "conflict"]);
  await root.call("admin.setRole", { userId: ann.id, role: "admin" });
  const elsewhere = await world.inAnotherProcess(ann);
  await Promise.allSettled([
    root.call("admin.setRole", { userId: ann.id, role: "member" }),
    elsewhere.call("admin.setRole", { userId: root.id, role: "member" }),
  ]);
  const ids = { in: [root.id, ann.id] };
  expect(await world.core.db.prisma.user.count({ where: { id: ids, isServerAdmin: true } })).toBe(1);
});

test("who did what to whom, when and from where is written down with the deed, once", async () => {
  await root.call("admin.setRole", { userId: ann.id, role: "admin" });
  await root.call("admin.setRole", { userId: ann.id, role: "admin" });
  expect(await lastEntry()).toMatchObject({
    actor: { id: root.id },
    action: "person.roleChanged",
    target: { id: ann.id },
    details: { role: "admin" },
    address: visitor.address,
  });
  const byTarget = await root.call("admin.audit", { targetId: ann.id });
  expect(byTarget.entries).toHaveLength(1);
});

test("what is refused leaves no entry, and a deed whose entry cannot be written is not done", async () => {
  const before = await countEntries();
  await Promise.allSettled([
    bob.call("admin.deactivate", { userId: ann.id }),
    root.call("admin.deactivate", { userId: root.id }),
  ]);
  expect(await countEntries()).toBe(before);
  await world.core.db.pool.query("ALTER TABLE audit_log ADD CONSTRAINT full_up CHECK (false) NOT VALID");
  expect(await outcomesOf([root.call("admin.deactivate", { userId: ann.id })])).toEqual(["internal"]);
  await world.core.db.pool.query("ALTER TABLE audit_log DROP CONSTRAINT full_up");
  expect(await ann.call("me.get", {})).toMatchObject({ id: ann.id });
  const { people } = await root.call("admin.people", { query: ann.handle });
  expect(people).toMatchObject([{ id: ann.id, deactivatedAt: null, sessionCount: 1, role: "member" }]);
});

test("the log is read page by page, the latest first", async () => {
  for (const name of ["One", "Two", "Three"]) await root.call("admin.updateSettings", { name });
  const first = await root.call("admin.audit", { action: "settings.changed", actorId: root.id, limit: 2 });
  expect(first.entries.map(({ details }) => details.name)).toEqual(["Three", "Two"]);
  const cursor = first.nextCursor ?? "";
  const second = await root.call("admin.audit", { action: "settings.changed", actorId: root.id, cursor });
  expect(second).toMatchObject({ entries: [{ details: { name: "One" } }], nextCursor: null });
});

test("people are found by the beginning of name, handle or email, page by page", async () => {
  const { people, nextCursor } = await root.call("admin.people", { limit: 1 });
  expect(people).toHaveLength(1);
  const next = await root.call("admin.people", { limit: 1, cursor: nextCursor ?? "" });
  expect(next.people[0]?.id).not.toBe(people[0]?.id);
  await root.call("admin.deactivate", { userId: bob.id });
  const shutOut = await root.call("admin.people", { show: "deactivated", query: bob.email });
  expect(shutOut.people).toMatchObject([{ id: bob.id, sessionCount: 0 }]);
  expect((await ann.call("user.list", { query: bob.handle })).users).toEqual([]);
});

test("an admin sees how large a group is and who owns it, and cannot read it", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  await ann.call("message.send", { chatId, clientId: "1", body: "secret" });
  await world.aDirectChat(ann, bob);
  const answer = await root.call("admin.chats", {});
  expect(answer.chats[0]).toMatchObject({ id: chatId, owner: { id: ann.id }, memberCount: 2 });
  expect(JSON.stringify(answer)).not.toContain("secret");
  expect(await outcomesOf([root.call("message.list", { chatId })])).toEqual(["not_found"]);
});

test("an admin signs a device of somebody out", async () => {
  const other = await world.aDevice(bob);
  const { sessions } = await root.call("admin.sessions", { userId: bob.id });
  expect(sessions).toHaveLength(2);
  const { sessionId } = other.actor;
  await root.call("admin.revokeSession", { userId: bob.id, sessionId });
  const again = [
    root.call("admin.revokeSession", { userId: bob.id, sessionId }),
    root.call("admin.revokeSession", { userId: ann.id, sessionId: bob.actor.sessionId }),
  ];
  expect(await outcomesOf(again)).toEqual(["not_found", "not_found"]);
  expect((await root.call("admin.sessions", { userId: bob.id })).sessions).toHaveLength(1);
});

test("an invite to the server makes accounts until it is revoked", async () => {
  await root.call("admin.updateSettings", { registration: "invite" });
  const { token, invite } = await root.call("admin.createInvite", { note: "New", maxUses: null });
  const register = () =>
    asVisitor(world.core)("account.register", {
      name: "New",
      email: freshEmail(),
      password: PASSWORD,
      invite: token,
    });
  expect(await outcomesOf([register()])).toEqual(["ok"]);
  const { invites } = await root.call("admin.invites", {});
  expect(invites).toContainEqual(expect.objectContaining({ id: invite.id, useCount: 1, note: "New" }));
  await root.call("admin.revokeInvite", { inviteId: invite.id });
  expect(await outcomesOf([register()])).toEqual(["forbidden"]);
  await root.call("admin.updateSettings", { registration: "open" });
});
