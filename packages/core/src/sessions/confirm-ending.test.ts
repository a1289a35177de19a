import { afterAll, beforeAll, expect, test } from "vitest";
import { createRateLimits } from "../rate-limits.ts";
import { run } from "../run.ts";
import type { Person } from "../testing/a-person.ts";
import { aSecondFactor } from "../testing/a-second-factor.ts";
import { asVisitor, PASSWORD } from "../testing/as-visitor.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";
import { hashPassword } from "./passwords.ts";

let world: World;
let passwordHash: string;
beforeAll(async () => {
  world = await createWorld();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => world.close());

type Proof = { password?: string; code?: string };
type Devices = { here: Person; there: Person };
const acts = ["session.revoke", "session.revokeOthers"] as const;

/** Somebody who came from elsewhere, on two devices. */
async function twoDevices(): Promise<Devices> {
  const here = await world.aPerson("Ann");
  return { here, there: await world.aDevice(here) };
}

async function withPassword(): Promise<Devices> {
  const devices = await twoDevices();
  const { id } = devices.here;
  await world.core.db.prisma.user.update({ where: { id }, data: { passwordHash } });
  return devices;
}

const end = (name: (typeof acts)[number], { here, there }: Devices, proof: Proof, core = world.core) => {
  const { sessionId } = there.actor;
  const input = name === "session.revoke" ? { sessionId, ...proof } : proof;
  return run(core, { name, caller: here.actor, input });
};
const isOpen = async ({ there }: Devices) => {
  const where = { id: there.actor.sessionId, revokedAt: null };
  return (await world.core.db.prisma.session.count({ where })) === 1;
};

test.each(acts)("%s: without the password nothing ends, and the field is named", async (name) => {
  const devices = await withPassword();
  for (const proof of [{}, { password: "wrong" }, { password: "wrong", code: "123456" }])
    await expect(end(name, devices, proof)).rejects.toMatchObject({
      code: "invalid_input",
      fields: [{ path: "password" }],
    });
  expect(await isOpen(devices)).toBe(true);
  await end(name, devices, { password: PASSWORD });
  expect(await isOpen(devices)).toBe(false);
});

test.each(acts)("%s: who has no password gives the code, where a second factor is on", async (name) => {
  const devices = await twoDevices();
  const codeOf = await aSecondFactor(world.core, { userId: devices.here.id });
  const attempts = [{}, { password: PASSWORD }, { code: codeOf(9) }].map((proof) =>
    end(name, devices, proof),
  );
  expect(await outcomesOf(attempts)).toEqual(["code_required", "code_required", "invalid_input"]);
  expect(await isOpen(devices)).toBe(true);
  await end(name, devices, { code: codeOf(0) });
  expect(await isOpen(devices)).toBe(false);
});

test.each(acts)("%s: who has neither password nor second factor still ends a lost device", async (name) => {
  const devices = await twoDevices();
  await end(name, devices, {});
  expect(await isOpen(devices)).toBe(false);
});

test("signing out where one is asks for nothing", async () => {
  const { here } = await withPassword();
  await here.call("session.revoke", { sessionId: here.actor.sessionId });
  expect(await isOpen({ here, there: here })).toBe(false);
});

test("a device of somebody else is not found, whatever the password, and nothing is guessed", async () => {
  const [{ here }, { there }] = [await withPassword(), await withPassword()];
  const core = { ...world.core, rateLimits: createRateLimits(1) };
  for (let n = 0; n < 10; n++)
    for (const proof of [{}, { password: "wrong" }, { password: PASSWORD }])
      expect(await outcomesOf([end("session.revoke", { here, there }, proof, core)])).toEqual(["not_found"]);
  const own = { here, there: await world.aDevice(here) };
  await end("session.revoke", own, { password: PASSWORD }, core);
});

test("a stolen session guesses at the password as often as somebody who signs in", async () => {
  const devices = await withPassword();
  const { email } = devices.here;
  const core = { ...world.core, rateLimits: createRateLimits(1) };
  const attempt = async (proof: Proof) => outcomesOf(acts.map((name) => end(name, devices, proof, core)));
  const refused = ["invalid_input", "invalid_input"];
  for (let n = 0; n < 6; n++) expect(await attempt({})).toEqual(refused);
  for (let n = 0; n < 2; n++) expect(await attempt({ password: "wrong" })).toEqual(refused);
  const login = () => asVisitor(core)("account.login", { email, password: PASSWORD });
  await expect(asVisitor(core)("account.login", { email, password: "wrong" })).rejects.toMatchObject({
    code: "unauthenticated",
  });
  expect(await outcomesOf([login()])).toEqual(["rate_limited"]);
  expect(await attempt({ password: PASSWORD })).toEqual(["rate_limited", "rate_limited"]);
  expect(await isOpen(devices)).toBe(true);
});
