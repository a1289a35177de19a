import { DEVICE_POLL_SECONDS, type Output } from "@parley/protocol";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createRateLimits } from "../rate-limits.ts";
import { run } from "../run.ts";
import { authenticate } from "../sessions/authenticate.ts";
import { type Person, visitor } from "../testing/a-person.ts";
import { asVisitor } from "../testing/as-visitor.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
let ask: ReturnType<typeof asVisitor>;
let ann: Person;
let bob: Person;
let codes: Output<"device.authorize">;

beforeAll(async () => {
  world = await createWorld();
  ask = asVisitor(world.core);
});
beforeEach(async () => {
  [ann, bob] = await world.people("Ann", "Bob");
  codes = await ask("device.authorize", { name: "parley @ laptop" });
});
afterAll(() => world.close());

const typed = () => ({ userCode: codes.userCode });
const poll = () => ask("device.poll", { deviceCode: codes.deviceCode });
/** As if so much time had passed since the device's last poll, and since it began. */
function later({ seconds }: { seconds: number }) {
  const earlier = `now() - interval '${seconds} seconds'`;
  return world.core.db.pool.query(
    `UPDATE device_requests SET polled_at = ${earlier}, expires_at = expires_at - interval '${seconds} seconds' WHERE user_code = $1`,
    [codes.userCode],
  );
}
const nextPoll = async () => {
  await later({ seconds: 30 });
  return poll();
};

test("a device that somebody approves is signed in as him, by a session that he sees and can end", async () => {
  expect(codes.userCode).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/);
  expect(await poll()).toEqual({ status: "pending", interval: DEVICE_POLL_SECONDS });
  expect(await ann.call("device.preview", typed())).toMatchObject({
    userCode: codes.userCode,
    name: "parley @ laptop",
    address: visitor.address,
    userAgent: visitor.userAgent,
  });
  expect(await ann.call("device.approve", typed())).toEqual({});
  const { status, tokens } = await nextPoll();
  expect({ status, user: tokens?.user.id }).toEqual({ status: "approved", user: ann.id });
  const actor = await authenticate(world.core, visitor, { token: tokens?.accessToken ?? "" });
  expect(actor.userId).toBe(ann.id);
  const { sessions } = await ann.call("session.list", {});
  expect(sessions.find(({ id }) => id === tokens?.sessionId)).toMatchObject({
    kind: "cli",
    name: "parley @ laptop",
  });
});

test("a device code gives one session, also when it is asked by many at once", async () => {
  await ann.call("device.approve", typed());
  await later({ seconds: 30 });
  const answers = await Promise.all([poll(), poll(), poll(), poll()]);
  expect(answers.filter(({ status }) => status === "approved")).toHaveLength(1);
  expect((await poll()).status).toBe("expired");
  const { sessions } = await ann.call("session.list", {});
  expect(sessions.filter(({ kind }) => kind === "cli")).toHaveLength(1);
});

test("a device that is denied gets nothing, and nobody can change that", async () => {
  await ann.call("device.deny", typed());
  expect(await outcomesOf([ann.call("device.approve", typed())])).toEqual(["not_found"]);
  expect(await nextPoll()).toEqual({ status: "denied", interval: DEVICE_POLL_SECONDS });
});

test("of two who decide the first decides", async () => {
  const outcomes = await outcomesOf([
    ann.call("device.approve", typed()),
    bob.call("device.approve", typed()),
  ]);
  expect(outcomes.toSorted()).toEqual(["not_found", "ok"]);
});

test("codes end after ten minutes, for the device and for people, whatever was decided", async () => {
  await ann.call("device.approve", typed());
  await later({ seconds: codes.expiresIn });
  expect((await poll()).status).toBe("expired");
  codes = await ask("device.authorize", { name: "late" });
  await later({ seconds: codes.expiresIn });
  const late = [ann.call("device.preview", typed()), ann.call("device.approve", typed())];
  expect(await outcomesOf(late)).toEqual(["not_found", "not_found"]);
  expect((await ask("device.poll", { deviceCode: "parley_dc_unknown" })).status).toBe("expired");
});

test("a device that asks too often must ask less often from then on", async () => {
  await poll();
  const first = await poll();
  const second = await poll();
  expect([first, second]).toEqual([
    { status: "slow_down", interval: DEVICE_POLL_SECONDS + 5 },
    { status: "slow_down", interval: DEVICE_POLL_SECONDS + 10 },
  ]);
  await later({ seconds: DEVICE_POLL_SECONDS });
  expect((await poll()).status).toBe("slow_down");
});

test("the code is understood as people write it", async () => {
  for (const userCode of [
    codes.userCode.toLowerCase(),
    codes.userCode.replace("-", " "),
    ` ${codes.userCode}`,
  ])
    expect((await ann.call("device.preview", { userCode })).userCode).toBe(codes.userCode);
});

test("whoever guesses codes is stopped, and right ones cost nothing", async () => {
  const eve = await world.aPerson("Eve");
  const strict = { ...world.core, rateLimits: createRateLimits(1) };
  const preview = (userCode: string) =>
    run(strict, { name: "device.preview", caller: eve.actor, input: { userCode } });
  for (let count = 0; count < 20; count++) await preview(codes.userCode);
  const guesses = [];
  for (let count = 0; count < 11; count++) guesses.push(preview("BBBB-BBBB"));
  const outcomes = await outcomesOf(guesses);
  expect(outcomes.slice(0, 10)).toEqual(Array(10).fill("not_found"));
  expect(outcomes[10]).toBe("rate_limited");
  expect(await outcomesOf([preview(codes.userCode)])).toEqual(["rate_limited"]);
});
