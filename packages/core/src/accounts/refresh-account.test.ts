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
  await world.core.db.pool.query(
    "UPDATE refresh_tokens SET used_at = used_at - interval '1 minute' WHERE session_id = $1",
    [first.sessionId],
  );
  await expect(refresh(first.refreshToken)).rejects.toMatchObject(unauthenticated);
  await expect(refresh(second.refreshToken)).rejects.toMatchObject(unauthenticated);
  const bySecond = authenticate(world.core, visitor, { token: second.accessToken });
  await expect(bySecond).rejects.toMatchObject(unauthenticated);
  expect(world.published).toContainEqual({ scope: "session", sessionId: first.sessionId });
});

test("refresh tokens are stored as hashes only", async () => {
  const { refreshToken, sessionId } = await aSignIn();
  const rows = await world.core.db.prisma.refreshToken.findMany({ where: { sessionId } });
  expect(rows).toHaveLength(1);
  expect(Buffer.from(rows[0]?.hash ?? []).toString("latin1")).not.toContain(refreshToken);
});
