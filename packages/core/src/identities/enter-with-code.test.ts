import type { UserId } from "@parley/protocol";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createSecurityLog, type SecurityEvent } from "../log/security-log.ts";
import { newId } from "../new-id.ts";
import { createRateLimits } from "../rate-limits.ts";
import { authenticate } from "../sessions/authenticate.ts";
import { visitor } from "../testing/a-person.ts";
import { aSecondFactor } from "../testing/a-second-factor.ts";
import { freshEmail } from "../testing/as-visitor.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";
import type { Claims } from "./claims.ts";
import { enterByIdentity } from "./enter-by-identity.ts";
import { enterWithCode } from "./enter-with-code.ts";

let world: World;
let claims: Claims;
let userId: UserId;
const events: SecurityEvent[] = [];
beforeAll(async () => {
  world = await createWorld();
  world.core.security = createSecurityLog((event) => events.push(event));
});
beforeEach(async () => {
  const subject = newId<string>();
  claims = {
    provider: "oidc",
    issuer: "https://id.example",
    subject,
    name: "Ann",
    label: "ann",
    confirmedEmail: freshEmail(),
  };
  const sessionId = await enter();
  ({ userId } = await authenticate(world.core, visitor, { sessionId }));
  events.length = 0;
});
afterAll(() => world.close());

const device = { kind: "web" as const, name: "Browser" };
const enter = () => enterByIdentity(world.core, { visitor, claims, device });
const show = (code: string | undefined, core = world.core) =>
  enterWithCode(core, { visitor, identity: claims, code, device });
const countSessions = () => world.core.db.prisma.session.count({ where: { userId } });

test("whoever has a second factor on does not get in by a provider's word alone", async () => {
  const codeOf = await aSecondFactor(world.core, { userId });
  expect(await enter()).toBe("code_required");
  expect(await outcomesOf([show(undefined), show("000000"), show(codeOf(9))])).toEqual([
    "code_required",
    "unauthenticated",
    "unauthenticated",
  ]);
  expect(await countSessions()).toBe(1);
  const { sessionId } = await show(codeOf(0));
  expect(await authenticate(world.core, visitor, { sessionId })).toMatchObject({ userId });
});

test("no code is taken twice, and wrong ones are guesses at the account", async () => {
  const codeOf = await aSecondFactor(world.core, { userId });
  const uses = await outcomesOf(Array.from({ length: 3 }, () => show(codeOf(0))));
  expect(uses.filter((use) => use === "ok")).toHaveLength(1);
  const strict = { ...world.core, rateLimits: createRateLimits(1) };
  const guesses = await outcomesOf(Array.from({ length: 8 }, () => show("000000", strict)));
  expect(guesses.filter((guess) => guess === "rate_limited").length).toBeGreaterThan(0);
  expect(await outcomesOf([show(codeOf(1), strict)])).toEqual(["rate_limited"]);
});

test("what the provider said is worth nothing once the identity was taken away, or its person shut out", async () => {
  const codeOf = await aSecondFactor(world.core, { userId });
  const { identity, user } = world.core.db.prisma;
  await user.update({ where: { id: userId }, data: { deactivatedAt: new Date() } });
  expect(await outcomesOf([show(codeOf(0))])).toEqual(["forbidden"]);
  await identity.deleteMany({ where: { userId } });
  expect(await outcomesOf([show(codeOf(0))])).toEqual(["gone"]);
});

test("the log of the server's security tells that a code was asked for, and how that ended", async () => {
  const codeOf = await aSecondFactor(world.core, { userId });
  await enter();
  await outcomesOf([show("000000")]);
  await show(codeOf(0));
  expect(events.map(({ outcome }) => outcome)).toEqual(["code_required", "unauthenticated", "ok"]);
});
