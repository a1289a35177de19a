import { insertServerInvite } from "@parley/db/sql/server-invites";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { resetLinkFor } from "../accounts/reset-link-for.ts";
import type { Actor } from "../actor.ts";
import { newId } from "../new-id.ts";
import { run } from "../run.ts";
import { authenticate } from "../sessions/authenticate.ts";
import { hashOf, newToken } from "../sessions/random-tokens.ts";
import { signToken } from "../sessions/signed-tokens.ts";
import { anIdentity } from "../testing/an-identity.ts";
import { asVisitor, freshEmail, PASSWORD } from "../testing/as-visitor.ts";
import { interleave } from "../testing/interleave.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";
import { checkConnectPass } from "./check-connect-pass.ts";
import type { Claims } from "./claims.ts";
import { connectIdentity } from "./connect-identity.ts";
import { enterByIdentity, isRefusal } from "./enter-by-identity.ts";

const NEW_PASSWORD = "a better horse battery";
const visitor = { address: "203.0.113.9", userAgent: "" };
let world: World;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(() => setRegistration("open"));
afterAll(() => world.close());

const setRegistration = (registration: string) =>
  world.core.db.prisma.serverSettings.updateMany({ data: { registration } });
const claimsOf = (given: Partial<Claims> = {}): Claims => ({
  provider: "oidc",
  issuer: "https://id.example",
  subject: newId<string>(),
  confirmedEmail: freshEmail(),
  name: "Ann Lee",
  label: "ann",
  ...given,
});
const enter = (claims: Claims, given: { invite?: string } = {}) =>
  enterByIdentity(world.core, { visitor, claims, device: { kind: "web", name: "Browser" }, ...given });
/** Whose the session is that somebody came in with; or why he did not. */
async function whoEnters(claims: Claims, given = {}): Promise<string> {
  const entered = await enter(claims, given);
  if (isRefusal(entered)) return entered;
  return (await authenticate(world.core, visitor, { sessionId: entered })).userId;
}

test("the first of a fresh server who comes by an identity looks after it; the next do not", async () => {
  const ids = [await whoEnters(claimsOf()), await whoEnters(claimsOf())];
  const users = await world.core.db.prisma.user.findMany({
    where: { id: { in: ids } },
    orderBy: { id: "asc" },
  });
  expect(users.map(({ isServerAdmin, passwordHash }) => [isServerAdmin, passwordHash])).toEqual([
    [true, null],
    [false, null],
  ]);
});

test("whoever comes again is the same person, whatever address he has by now", async () => {
  const claims = claimsOf();
  const id = await whoEnters(claims);
  expect(await whoEnters({ ...claims, confirmedEmail: freshEmail(), name: "Another" })).toBe(id);
  expect(await whoEnters({ ...claims, confirmedEmail: null })).toBe(id);
});

test("the same subject of another issuer is another person", async () => {
  const claims = claimsOf();
  const id = await whoEnters(claims);
  const other = { ...claims, issuer: "https://other.example", confirmedEmail: freshEmail() };
  expect(await whoEnters(other)).not.toBe(id);
});

test("of parallel first times one account is made, and all are in it", async () => {
  const claims = claimsOf();
  const ids = await Promise.all(Array.from({ length: 5 }, () => whoEnters(claims)));
  expect(new Set(ids).size).toBe(1);
});

test("nobody comes in by an address: neither by one that is not confirmed, nor by one that is", async () => {
  const ann = await world.aPerson("Ann");
  expect(await whoEnters(claimsOf({ confirmedEmail: null }))).toBe("email_unconfirmed");
  expect(await whoEnters(claimsOf({ confirmedEmail: ann.email.toUpperCase() }))).toBe("email_taken");
  expect((await ann.call("identity.list", {})).identities).toEqual([]);
});

test("a name that is none here is made from the address", async () => {
  const id = await whoEnters(claimsOf({ name: " \u0000 ", confirmedEmail: `kim+${freshEmail()}` }));
  const { name } = await world.core.db.prisma.user.findUniqueOrThrow({ where: { id } });
  expect(name).toMatch(/^kim\+/);
});

test("a closed server takes no newcomer, and still knows its people", async () => {
  const known = claimsOf();
  const id = await whoEnters(known);
  await setRegistration("closed");
  expect(await whoEnters(claimsOf())).toBe("not_admitted");
  expect(await whoEnters(known)).toBe(id);
});

test("a server by invitation takes who brings one, once", async () => {
  const ann = await world.aPerson("Ann");
  await setRegistration("invite");
  const invite = newToken("serverInvite");
  const row = { id: newId<string>(), hash: hashOf(invite), note: "", createdBy: ann.id, expiresInHours: 1 };
  await insertServerInvite(world.core.db.pool, { ...row, maxUses: 1 });
  expect(await whoEnters(claimsOf())).toBe("not_admitted");
  expect(await whoEnters(claimsOf(), { invite })).not.toBe("not_admitted");
  expect(await whoEnters(claimsOf(), { invite })).toBe("not_admitted");
});

test("who was deactivated does not get in", async () => {
  const claims = claimsOf();
  const id = await whoEnters(claims);
  await world.core.db.prisma.user.update({ where: { id }, data: { deactivatedAt: new Date() } });
  expect(await whoEnters(claims)).toBe("deactivated");
});

test("who has deleted his account is a newcomer", async () => {
  const claims = claimsOf();
  const ann = await world.aPerson("Ann");
  await connectIdentity(world.core, ann.actor, claims);
  await ann.call("me.delete", { handle: ann.handle });
  expect(await connectIdentity(world.core, ann.actor, claims)).toBe("expired");
  expect(await whoEnters(claims)).not.toBe(ann.id);
});

test("an identity that was connected opens the account", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const claims = claimsOf({ confirmedEmail: null });
  expect(await connectIdentity(world.core, ann.actor, claims)).toBe("connected");
  expect(await connectIdentity(world.core, ann.actor, claims)).toBe("connected");
  expect(await connectIdentity(world.core, bob.actor, claims)).toBe("taken");
  expect(await connectIdentity(world.core, ann.actor, claimsOf())).toBe("taken");
  expect(await whoEnters(claims)).toBe(ann.id);
  expect(await ann.call("identity.list", {})).toMatchObject({
    identities: [{ provider: "oidc", issuer: "https://id.example", label: "ann" }],
    hasPassword: false,
  });
});

test("who has no password keeps what he signs in with, and connects nothing more", async () => {
  const ann = await world.aPerson("Ann");
  const identityId = await anIdentity(world.core, ann.id);
  await anIdentity(world.core, ann.id);
  const attempts = [
    ann.call("identity.disconnect", { identityId, password: PASSWORD }),
    ann.call("identity.begin", { password: PASSWORD }),
  ];
  expect(await outcomesOf(attempts)).toEqual(["conflict", "conflict"]);
  expect((await ann.call("identity.list", {})).identities).toHaveLength(2);
});

test("an open session alone connects nothing and takes nothing away: both take the password", async () => {
  const { actor: caller, user } = await aRobbedAccount();
  const identityId = await anIdentity(world.core, user.id);
  const refused = { fields: [{ path: "password", message: expect.any(String) }] };
  for (const password of ["wrong", `${PASSWORD} `]) {
    const begun = run(world.core, { name: "identity.begin", caller, input: { password } });
    await expect(begun).rejects.toMatchObject(refused);
    const input = { identityId, password };
    await expect(run(world.core, { name: "identity.disconnect", caller, input })).rejects.toMatchObject(
      refused,
    );
  }
  const { identities } = await run(world.core, { name: "identity.list", caller, input: {} });
  expect(identities).toHaveLength(2);
});

test("another one's identity is none, whatever password one has", async () => {
  const { actor: caller } = await aRobbedAccount();
  const identityId = await anIdentity(world.core, (await world.aPerson("Bob")).id);
  const input = { identityId, password: PASSWORD };
  const attempt = run(world.core, { name: "identity.disconnect", caller, input });
  await expect(attempt).rejects.toMatchObject({ code: "not_found" });
});

test("the pass for a provider is of the session that showed the password, of a few minutes, and opens nothing else", async () => {
  const { call, email, actor } = await aRobbedAccount();
  const { pass } = await run(world.core, {
    name: "identity.begin",
    caller: actor,
    input: { password: PASSWORD },
  });
  const { keys } = world.core;
  const { sessionId } = actor;
  const sessionIdThere = (await call("account.login", { email, password: PASSWORD })).sessionId;
  const other = { ...actor, sessionId: sessionIdThere };
  const passes: [Actor, string][] = [
    [actor, pass],
    [other, pass],
    [actor, signToken(keys, { purpose: "connect", sessionId, seconds: -60 })],
    [actor, signToken(keys, { purpose: "access", sessionId, seconds: 60 })],
    [actor, ""],
  ];
  const checks = passes.map(([who, shown]) => checkConnectPass(world.core, who, shown));
  expect(await outcomesOf(checks)).toEqual(["ok", "forbidden", "forbidden", "forbidden", "forbidden"]);
  const proofs = [{ token: pass }, { ticket: pass }].map((proof) => authenticate(world.core, visitor, proof));
  expect(await outcomesOf(proofs)).toEqual(["unauthenticated", "unauthenticated"]);
});

/** Somebody with a password, and another one's identity that was connected while a session was stolen. */
async function aRobbedAccount() {
  const call = asVisitor(world.core);
  const email = freshEmail();
  await call("account.register", { name: "Ann", email, password: PASSWORD });
  const { user, sessionId } = await call("account.login", { email, password: PASSWORD });
  const actor = await authenticate(world.core, visitor, { sessionId });
  const thief = claimsOf({ confirmedEmail: null });
  await connectIdentity(world.core, actor, thief);
  return { call, email, user, actor, thief };
}

test("a link to a new password gets out who had connected his own identity", async () => {
  const { call, email, user, thief } = await aRobbedAccount();
  expect(await whoEnters(thief)).toBe(user.id);
  const { path } = await resetLinkFor(world.core.db.pool, user.id);
  await call("account.reset", { token: path.slice(path.indexOf("#") + 1), password: NEW_PASSWORD });
  expect(await whoEnters(thief)).toBe("email_unconfirmed");
  expect((await call("account.login", { email, password: NEW_PASSWORD })).user.id).toBe(user.id);
});

test("nobody connects his own identity while such a link is being used", async () => {
  const { call, user, actor } = await aRobbedAccount();
  const { path } = await resetLinkFor(world.core.db.pool, user.id);
  const core = interleave(world.core, {
    before: ["FOR UPDATE", user.id],
    happen: () => call("account.reset", { token: path.slice(path.indexOf("#") + 1), password: NEW_PASSWORD }),
  });
  const late = claimsOf({ issuer: "https://other.example", confirmedEmail: null });
  expect(await connectIdentity(core, actor, late)).toBe("expired");
  expect(await whoEnters(late)).toBe("email_unconfirmed");
});

test("a new password in the settings keeps the identities, which are listed there", async () => {
  const { actor: caller, user, thief } = await aRobbedAccount();
  const input = { password: PASSWORD, newPassword: NEW_PASSWORD };
  await run(world.core, { name: "account.changePassword", caller, input });
  expect(await run(world.core, { name: "identity.list", caller, input: {} })).toMatchObject({
    identities: [{ label: "ann" }],
  });
  expect(await whoEnters(thief)).toBe(user.id);
});

test("one that was taken away opens nothing any more", async () => {
  const call = asVisitor(world.core);
  const email = freshEmail();
  const { user } = await call("account.register", { name: "Ann", email, password: PASSWORD });
  const ann = await world.aPerson("Ann");
  const actor = { ...ann.actor, userId: user.id };
  const claims = claimsOf({ confirmedEmail: null });
  await connectIdentity(world.core, actor, claims);
  const { identities, hasPassword } = await run(world.core, {
    name: "identity.list",
    caller: actor,
    input: {},
  });
  expect(hasPassword).toBe(true);
  for (const { id: identityId } of identities)
    await run(world.core, {
      name: "identity.disconnect",
      caller: actor,
      input: { identityId, password: PASSWORD },
    });
  expect(await whoEnters(claims)).toBe("email_unconfirmed");
  expect((await call("account.login", { email, password: PASSWORD })).user.id).toBe(user.id);
});
