import type { Input, OperationName } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Core } from "../core.ts";
import { createRateLimits } from "../rate-limits.ts";
import { run } from "../run.ts";
import { hashPassword } from "../sessions/passwords.ts";
import type { Person } from "../testing/a-person.ts";
import { aSecondFactor } from "../testing/a-second-factor.ts";
import { anIdentity } from "../testing/an-identity.ts";
import { freshEmail, PASSWORD } from "../testing/as-visitor.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";
import { replaceRecoveryCodes } from "./replace-recovery-codes.ts";

let world: World;
let core: Core;
let passwordHash: string;
let posted = 0;
beforeAll(async () => {
  world = await createWorld();
  core = { ...world.core, mailer: { post: () => ++posted, linkTo: (path) => path, close: async () => {} } };
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => world.close());

const password = PASSWORD;
type Owner = { person: Person; device: Person; identityId: string };
type Proof = { password?: string; code?: string };
/** What changes how one signs in, or where one is, and what ends all of it. */
const acts = {
  "account.changePassword": () => ({ password, newPassword: "a better horse battery" }),
  "account.changeEmail": () => ({ password, email: freshEmail() }),
  "identity.begin": () => ({ password }),
  "identity.disconnect": ({ identityId }: Owner) => ({ password, identityId }),
  "session.revoke": ({ device }: Owner) => ({ password, sessionId: device.actor.sessionId }),
  "session.revokeOthers": () => ({ password }),
  "me.delete": ({ person }: Owner) => ({ password, handle: person.handle }),
} satisfies { [Name in OperationName]?: (owner: Owner) => Input<Name> };
const names = Object.keys(acts) as (keyof typeof acts)[];

/** Somebody with a password and another way in, on two devices. */
async function anOwner(): Promise<Owner> {
  const person = await world.aPerson("Ann");
  await core.db.prisma.user.update({ where: { id: person.id }, data: { passwordHash } });
  return { person, device: await world.aDevice(person), identityId: await anIdentity(core, person.id) };
}

async function withFactor() {
  const owner = await anOwner();
  const { id: userId } = owner.person;
  const codeOf = await aSecondFactor(core, { userId });
  const [recoveryCode = ""] = await replaceRecoveryCodes(core.db.prisma, userId);
  return { owner, codeOf, recoveryCode };
}

const attempt = (name: keyof typeof acts, owner: Owner, proof: Proof, on = core) =>
  run(on, { name, caller: owner.person.actor, input: { ...acts[name](owner), ...proof } });

/** All of an account that these calls change. */
async function accountOf({ person }: Owner) {
  const { rows } = await core.db.pool.query(
    `SELECT users::text,
       (SELECT count(*) FROM identities WHERE user_id = $1) AS identities,
       (SELECT count(*) FROM sessions WHERE user_id = $1 AND revoked_at IS NULL) AS sessions,
       (SELECT count(*) FROM account_links WHERE user_id = $1) AS links,
       (SELECT count(*) FROM recovery_codes WHERE user_id = $1) AS codes
     FROM users WHERE id = $1`,
    [person.id],
  );
  return { rows, posted };
}

test.each(names)("%s: a code is asked for, and without a right one nothing changes", async (name) => {
  const { owner, codeOf } = await withFactor();
  const before = await accountOf(owner);
  await expect(attempt(name, owner, {})).rejects.toMatchObject({ code: "code_required" });
  for (const code of [codeOf(9), "nonsense"])
    await expect(attempt(name, owner, { code })).rejects.toMatchObject({
      code: "invalid_input",
      fields: [{ path: "code" }],
    });
  expect(await accountOf(owner)).toEqual(before);
  await attempt(name, owner, { code: codeOf(0) });
});

test.each(names)("%s: a recovery code stands in, once", async (name) => {
  const { owner, recoveryCode } = await withFactor();
  await attempt(name, owner, { code: recoveryCode });
  const { rows } = await accountOf(owner);
  expect(rows).toMatchObject([{ codes: name === "me.delete" ? "0" : "9" }]);
});

test.each(names)("%s: without a second factor there is no code", async (name) => {
  const owner = await anOwner();
  expect(await outcomesOf([attempt(name, owner, {})])).toEqual(["ok"]);
});

test.each(names)("%s: the password comes first, and uses no code up", async (name) => {
  const { owner, codeOf } = await withFactor();
  const code = codeOf(0);
  for (const proof of [{}, { code }])
    await expect(attempt(name, owner, { ...proof, password: "wrong" })).rejects.toMatchObject({
      fields: [{ path: "password" }],
    });
  await attempt(name, owner, { code });
});

test("a code that was used is over, whatever it was used for", async () => {
  const { owner, codeOf } = await withFactor();
  const code = codeOf(0);
  const uses = names.map((name) => attempt(name, owner, { code }));
  const outcomes = await outcomesOf(uses);
  expect(outcomes.filter((outcome) => outcome === "ok")).toHaveLength(1);
});

test("a new password that is refused uses no code up", async () => {
  const { owner, codeOf } = await withFactor();
  const { call } = owner.person;
  const code = codeOf(0);
  const easy = call("account.changePassword", { password, newPassword: "password1", code });
  await expect(easy).rejects.toMatchObject({ fields: [{ path: "newPassword" }] });
  await call("account.changePassword", { password, newPassword: "a better horse battery", code });
});

test("being asked for a code costs no try and no mail, and wrong codes are counted as at the sign-in", async () => {
  const { owner, recoveryCode: code } = await withFactor();
  const strict = { ...core, rateLimits: createRateLimits(1) };
  const outcome = async (proof: Proof) =>
    (await outcomesOf([attempt("account.changeEmail", owner, proof, strict)]))[0];
  for (let n = 0; n < 12; n++) expect(await outcome({})).toBe("code_required");
  for (let n = 0; n < 5; n++) expect(await outcome({ code: "000000" })).toBe("invalid_input");
  const others = names.map((name) => attempt(name, owner, { code }, strict));
  expect(new Set(await outcomesOf(others))).toEqual(new Set(["rate_limited"]));
});
