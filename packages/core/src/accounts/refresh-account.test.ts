import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { authenticate } from "../sessions/authenticate.ts";
import { visitor } from "../testing/a-person.ts";
import { asVisitor, freshEmail, PASSWORD } from "../testing/as-visitor.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
let call: ReturnType<typeof asVisitor>;
beforeAll(async () => {
  world = await createWorld();
  call = asVisitor(world.core);
});
afterAll(() => world.close());

async function aSignIn() {
  const email = freshEmail();
  await call("account.register", { name: "Ann", email, password: PASSWORD });
  return call("account.login", { email, password: PASSWORD });
}

const refresh = (refreshToken: string) => call("account.refresh", { refreshToken });
const letTimePass = (sessionId: string) =>
  world.core.db.pool.query(
    "UPDATE refresh_tokens SET used_at = used_at - interval '1 minute' WHERE session_id = $1",
    [sessionId],
  );
const unauthenticated = { code: "unauthenticated" };

test("A3 a refresh gives new tokens for the same session, and the chain goes on", async () => {
  const first = await aSignIn();
  const second = await refresh(first.refreshToken);
  const third = await refresh(second.refreshToken);
  expect(third.sessionId).toBe(first.sessionId);
  expect(new Set([first, second, third].map(({ refreshToken }) => refreshToken)).size).toBe(3);
  const actor = await authenticate(world.core, visitor, { token: third.accessToken });
  expect(actor.userId).toBe(first.user.id);
});

test("A3 a refresh token is no access token and no ticket, nor the other way round", async () => {
  const { accessToken, refreshToken } = await aSignIn();
  const asToken = authenticate(world.core, visitor, { token: refreshToken });
  const asTicket = authenticate(world.core, visitor, { ticket: accessToken });
  const outcomes = await outcomesOf([asToken, asTicket, refresh(accessToken)]);
  expect(outcomes).toEqual(["unauthenticated", "unauthenticated", "unauthenticated"]);
});

test("I18 of a hundred parallel uses of a refresh token exactly one wins, and its session lives on", async () => {
  const { refreshToken } = await aSignIn();
  const uses = await Promise.allSettled(Array.from({ length: 100 }, () => refresh(refreshToken)));
  const winners = uses.flatMap((use) => (use.status === "fulfilled" ? [use.value] : []));
  expect(winners).toHaveLength(1);
  expect(await outcomesOf(winners.map((winner) => refresh(winner.refreshToken)))).toEqual(["ok"]);
});

test("I19 using a refresh token again, later, ends the session, for the thief and for the owner", async () => {
  const first = await aSignIn();
  const second = await refresh(first.refreshToken);
  await letTimePass(first.sessionId);
  await expect(refresh(first.refreshToken)).rejects.toMatchObject(unauthenticated);
  await expect(refresh(second.refreshToken)).rejects.toMatchObject(unauthenticated);
  const bySecond = authenticate(world.core, visitor, { token: second.accessToken });
  await expect(bySecond).rejects.toMatchObject(unauthenticated);
  expect(world.published).toContainEqual({ scope: "session", sessionId: first.sessionId });
});

/** As clients make the refresh token to come. */
const aNext = () => `parley_rt_${randomBytes(32).toString("base64url")}`;
const exchange = (refreshToken: string, next: string) => call("account.refresh", { refreshToken, next });

test("whoever has lost the answer gets it again, if he has made the next token himself", async () => {
  const { refreshToken, sessionId } = await aSignIn();
  const next = aNext();
  const answers = await Promise.all([exchange(refreshToken, next), exchange(refreshToken, next)]);
  await letTimePass(sessionId);
  answers.push(await exchange(refreshToken, next));
  expect(answers.map((answer) => answer.refreshToken)).toEqual([next, next, next]);
  expect((await refresh(next)).sessionId).toBe(sessionId);
});

test("I19 another next token for one that was used ends the session, and so does a repeat once the chain has gone on", async () => {
  for (const again of ["other", "same"] as const) {
    const { refreshToken, sessionId } = await aSignIn();
    const next = aNext();
    await exchange(refreshToken, next);
    const last = again === "same" ? (await refresh(next)).refreshToken : next;
    await letTimePass(sessionId);
    await expect(exchange(refreshToken, again === "same" ? next : aNext())).rejects.toMatchObject(
      unauthenticated,
    );
    await expect(refresh(last)).rejects.toMatchObject(unauthenticated);
  }
});

test("a next token is none that is there already, and looks like one", async () => {
  const [ann, bob] = [await aSignIn(), await aSignIn()];
  for (const next of [bob.refreshToken, ann.refreshToken, "parley_rt_short"])
    await expect(exchange(ann.refreshToken, next)).rejects.toMatchObject({ code: "invalid_input" });
  expect((await refresh(ann.refreshToken)).sessionId).toBe(ann.sessionId);
});

test("refresh tokens are stored as hashes only", async () => {
  const { refreshToken, sessionId } = await aSignIn();
  const rows = await world.core.db.prisma.refreshToken.findMany({ where: { sessionId } });
  expect(rows).toHaveLength(1);
  expect(Buffer.from(rows[0]?.hash ?? []).toString("latin1")).not.toContain(refreshToken);
});
