import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createRateLimits } from "../rate-limits.ts";
import { run } from "../run.ts";
import { authenticate } from "../sessions/authenticate.ts";
import { visitor } from "../testing/a-person.ts";
import { asVisitor, freshEmail, PASSWORD } from "../testing/as-visitor.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { withToken } from "../testing/with-token.ts";
import { createWorld, type World } from "../testing/world.ts";
import { resetLinkFor } from "./reset-link-for.ts";

const NEW = "a better horse battery";

let world: World;
let email: string;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  email = freshEmail();
  await asVisitor(world.core)("account.register", { name: "Ann", email, password: PASSWORD });
});
afterAll(() => world.close());

const signIn = (password = PASSWORD) => asVisitor(world.core)("account.login", { email, password });

test("the other sessions end and this one stays, with whatever the old password opened", async () => {
  const [here, there] = [await signIn(), await signIn()];
  const { path } = await resetLinkFor(world.core.db.pool, here.user.id);
  const call = withToken(world.core, here.accessToken);
  await call("account.changePassword", { password: PASSWORD, newPassword: NEW });
  expect(world.published).toContainEqual({ scope: "session", sessionId: there.sessionId });
  expect(world.published).not.toContainEqual({ scope: "session", sessionId: here.sessionId });
  const proof = authenticate(world.core, visitor, { token: there.accessToken });
  const reset = asVisitor(world.core)("account.reset", {
    token: path.slice("/reset#".length),
    password: PASSWORD,
  });
  const attempts = [proof, reset, signIn(), signIn(NEW), call("me.get", {})];
  expect(await outcomesOf(attempts)).toEqual(["unauthenticated", "gone", "unauthenticated", "ok", "ok"]);
});

test.each([
  ["wrong", NEW, "password"],
  [PASSWORD, "password1", "newPassword"],
  [PASSWORD, "short", "newPassword"],
])("with %s and then %s it is %s that is refused", async (password, newPassword, path) => {
  const call = withToken(world.core, (await signIn()).accessToken);
  const attempt = call("account.changePassword", { password, newPassword });
  await expect(attempt).rejects.toMatchObject({ code: "invalid_input", fields: [{ path }] });
  await signIn();
});

test("a stolen session guesses at the password as often as somebody who signs in", async () => {
  const { accessToken } = await signIn();
  const caller = await authenticate(world.core, visitor, { token: accessToken });
  const core = { ...world.core, rateLimits: createRateLimits(1) };
  const change = (password: string) =>
    run(core, { name: "account.changePassword", caller, input: { password, newPassword: NEW } });
  for (let n = 0; n < 3; n++) expect(await outcomesOf([change("wrong")])).toEqual(["invalid_input"]);
  const login = (password: string) => asVisitor(core)("account.login", { email, password });
  for (let n = 0; n < 2; n++) expect(await outcomesOf([login("wrong")])).toEqual(["unauthenticated"]);
  expect(await outcomesOf([change(PASSWORD), login(PASSWORD)])).toEqual(["rate_limited", "rate_limited"]);
});
