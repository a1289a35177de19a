import { type AppError, type Input, RESET_PAGE_PATH } from "@parley/protocol";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { resetLinkFor } from "../accounts/reset-link-for.ts";
import { createRateLimits } from "../rate-limits.ts";
import { run } from "../run.ts";
import { type Keys, keysFrom } from "../sessions/keys.ts";
import { aDevice, visitor } from "../testing/a-person.ts";
import { aSecondFactor, codesFrom } from "../testing/a-second-factor.ts";
import { asVisitor, freshEmail, PASSWORD } from "../testing/as-visitor.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { withToken } from "../testing/with-token.ts";
import { createWorld, TEST_SECRET, type World } from "../testing/world.ts";

let world: World;
let email: string;
let me: ReturnType<typeof withToken>;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  email = freshEmail();
  const call = asVisitor(world.core);
  await call("account.register", { name: "Ann", email, password: PASSWORD });
  me = withToken(world.core, (await call("account.login", { email, password: PASSWORD })).accessToken);
});
afterAll(() => world.close());

const signIn = (input: Partial<Input<"account.login">> = {}) =>
  asVisitor(world.core)("account.login", { email, password: PASSWORD, ...input });

/** Sets one up, as a person does. */
async function setUp() {
  const { secret, uri } = await me("factor.begin", { password: PASSWORD });
  const codeOf = codesFrom(secret);
  const { recoveryCodes } = await me("factor.confirm", { code: codeOf(0) });
  // As if that had been long ago: the codes around now are all unused.
  await world.core.db.prisma.secondFactor.updateMany({ data: { lastStep: 0 } });
  return { secret, uri, codeOf, recoveryCodes };
}

const failureOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "ok",
    (error: AppError) => error,
  );

test("it is on once a first code was seen, and no sooner", async () => {
  const { secret, uri } = await me("factor.begin", { password: PASSWORD });
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(uri).toMatch(/^otpauth:\/\/totp\//);
  expect(uri).toContain(`secret=${secret}`);
  expect(await me("factor.get", {})).toEqual({ since: null, recoveryCodesLeft: 0 });
  await signIn();
  const wrong = await failureOf(me("factor.confirm", { code: codesFrom(secret)(5) }));
  expect(wrong).toMatchObject({ code: "invalid_input", fields: [{ path: "code" }] });
  await me("factor.confirm", { code: codesFrom(secret)(0) });
  expect(await me("factor.get", {})).toEqual({ since: expect.any(String), recoveryCodesLeft: 10 });
  expect(await failureOf(signIn())).toMatchObject({ code: "code_required" });
});

test("the code is asked for once the password is right, and never before", async () => {
  const { codeOf } = await setUp();
  const attempts = [
    signIn({ password: "wrong" }),
    signIn({ password: "wrong", code: codeOf(0) }),
    signIn(),
    signIn({ code: codeOf(9) }),
    signIn({ code: "nonsense" }),
    signIn({ code: codeOf(0) }),
  ];
  expect(await outcomesOf(attempts)).toEqual([
    "unauthenticated",
    "unauthenticated",
    "code_required",
    "unauthenticated",
    "unauthenticated",
    "ok",
  ]);
});

test("each code is good once, however many use it at once, and none before it is good any more", async () => {
  const { codeOf } = await setUp();
  const [before, code] = [codeOf(0), codeOf(1)];
  const uses = await outcomesOf(Array.from({ length: 10 }, () => signIn({ code })));
  expect(uses.filter((outcome) => outcome === "ok")).toHaveLength(1);
  const again = [signIn({ code: before }), signIn({ code })];
  expect(await outcomesOf(again)).toEqual(["unauthenticated", "unauthenticated"]);
});

test("ten recovery codes are told once, and each is good once, however it is written", async () => {
  const { recoveryCodes } = await setUp();
  expect(new Set(recoveryCodes).size).toBe(10);
  const [first = "", second = ""] = recoveryCodes;
  expect(first).toMatch(/^([0-9a-z]{4}-){5}[0-9a-z]{4}$/);
  const uses = [first, first, second.toUpperCase().replaceAll("-", " ")].map((code) => signIn({ code }));
  expect((await outcomesOf(uses)).sort()).toEqual(["ok", "ok", "unauthenticated"]);
  expect((await me("factor.get", {})).recoveryCodesLeft).toBe(8);
});

test("neither the secret nor a recovery code stands in the database", async () => {
  const { secret, recoveryCodes } = await setUp();
  const { rows } = await world.core.db.pool.query(
    "SELECT second_factors::text, recovery_codes::text FROM second_factors JOIN recovery_codes USING (user_id)",
  );
  for (const kept of [secret, ...recoveryCodes]) expect(JSON.stringify(rows)).not.toContain(kept);
});

test("new recovery codes and turning it off take the password and a code", async () => {
  const { codeOf, recoveryCodes } = await setUp();
  const [first = "", second = ""] = recoveryCodes;
  const attempts = [
    me("factor.remove", { password: "wrong", code: first }),
    me("factor.remove", { password: PASSWORD, code: codeOf(9) }),
    me("factor.renewCodes", { password: "wrong", code: first }),
    me("factor.begin", { password: PASSWORD }),
  ];
  const refusals = ["invalid_input", "invalid_input", "invalid_input", "conflict"];
  expect(await outcomesOf(attempts)).toEqual(refusals);
  const renewed = await me("factor.renewCodes", { password: PASSWORD, code: first });
  expect(await outcomesOf([signIn({ code: second })])).toEqual(["unauthenticated"]);
  expect(renewed.recoveryCodes).toHaveLength(10);
  await me("factor.remove", { password: PASSWORD, code: codeOf(1) });
  await signIn();
  expect(await me("factor.get", {})).toEqual({ since: null, recoveryCodesLeft: 0 });
});

test("a stolen password guesses no more than five codes, from however many addresses", async () => {
  const { recoveryCodes } = await setUp();
  const core = { ...world.core, rateLimits: createRateLimits(1) };
  const guess = (n: number, code?: string) => {
    const caller = { ...visitor, address: `192.0.2.${n}` };
    return run(core, { name: "account.login", caller, input: { email, password: PASSWORD, code } });
  };
  for (let n = 0; n < 5; n++) expect(await outcomesOf([guess(n, "000000")])).toEqual(["unauthenticated"]);
  expect(await outcomesOf([guess(6, recoveryCodes[0])])).toEqual(["rate_limited"]);
  expect(await outcomesOf([guess(7)])).toEqual(["code_required"]);
});

test("being asked for the code is no failed attempt, and a wrong code is one", async () => {
  const { recoveryCodes } = await setUp();
  const core = { ...world.core, rateLimits: createRateLimits(1) };
  const call = asVisitor(core);
  const input = { email, password: PASSWORD };
  for (let n = 0; n < 12; n++)
    expect(await outcomesOf([call("account.login", input)])).toEqual(["code_required"]);
  for (let n = 0; n < 4; n++) await outcomesOf([call("account.login", { ...input, code: "000000" })]);
  await outcomesOf([call("account.login", { ...input, password: "wrong" })]);
  const [code] = recoveryCodes;
  expect(await outcomesOf([call("account.login", { ...input, code })])).toEqual(["rate_limited"]);
});

test("it stays on when the password is set anew by a link, and goes with the account", async () => {
  const { codeOf } = await setUp();
  const { id: userId, handle } = await me("me.get", {});
  const { path } = await resetLinkFor(world.core.db.pool, userId);
  const password = "a better horse battery";
  await asVisitor(world.core)("account.reset", { token: path.slice(RESET_PAGE_PATH.length + 1), password });
  expect(await outcomesOf([signIn({ password })])).toEqual(["code_required"]);
  await world.core.db.prisma.user.update({ where: { id: userId }, data: { isServerAdmin: false } });
  const { actor } = await aDevice(world.core, { id: userId, name: "Ann", handle, email });
  await run(world.core, { name: "me.delete", caller: actor, input: { handle, password, code: codeOf(0) } });
  expect(await world.core.db.prisma.secondFactor.count({ where: { userId } })).toBe(0);
});

test("after a change of the server's secret apps' codes are good while it knows the former one, and from a first code on without", async () => {
  const { codeOf } = await setUp();
  const secret = "another secret that is only good for tests";
  const signInWith = (keys: Keys, steps: number) =>
    outcomesOf([
      asVisitor({ ...world.core, keys })("account.login", { email, password: PASSWORD, code: codeOf(steps) }),
    ]);
  expect(await signInWith(keysFrom(secret), -1)).toEqual(["unauthenticated"]);
  expect(await signInWith(keysFrom(secret, "a third one that was never used here"), -1)).toEqual([
    "unauthenticated",
  ]);
  expect(await signInWith(keysFrom(secret, TEST_SECRET), 9)).toEqual(["unauthenticated"]);
  expect(await signInWith(keysFrom(secret, TEST_SECRET), -1)).toEqual(["ok"]);
  expect(await signInWith(keysFrom(secret), 0)).toEqual(["ok"]);
  expect(await signInWith(keysFrom(TEST_SECRET), 1)).toEqual(["unauthenticated"]);
});

test("a secret that was sealed for somebody else opens nothing", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const codeOf = await aSecondFactor(world.core, { userId: ann.id });
  const { prisma } = world.core.db;
  const { sealedSecret } = await prisma.secondFactor.findUniqueOrThrow({ where: { userId: ann.id } });
  await prisma.secondFactor.create({ data: { userId: bob.id, sealedSecret } });
  expect(await outcomesOf([bob.call("factor.confirm", { code: codeOf(0) })])).toEqual(["invalid_input"]);
});
