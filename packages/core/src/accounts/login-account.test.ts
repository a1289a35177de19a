import { hash } from "@node-rs/argon2";
import type { AppError } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../run.ts";
import { authenticate } from "../sessions/authenticate.ts";
import { visitor } from "../testing/a-person.ts";
import { asVisitor, freshEmail, PASSWORD } from "../testing/as-visitor.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
let call: ReturnType<typeof asVisitor>;
beforeAll(async () => {
  world = await createWorld();
  call = asVisitor(world.core);
});
afterAll(() => world.close());

async function anAccount() {
  const email = freshEmail();
  const { user } = await call("account.register", { name: "Ann", email, password: PASSWORD });
  return { email, user };
}

const refusalOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "let in",
    (error: AppError) => error.toBody(),
  );

test("A2 a wrong password, an unknown email and an account without a password answer alike", async () => {
  const { email } = await anAccount();
  const ann = await world.aPerson("Ann");
  const attempts = [
    { email, password: "wrong" },
    { email: freshEmail(), password: PASSWORD },
    { email: ann.email, password: PASSWORD },
  ];
  const bodies = await Promise.all(attempts.map((input) => refusalOf(call("account.login", input))));
  expect(bodies[0]).toMatchObject({ code: "unauthenticated" });
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
});

test("A7 every sign-in is a device of its own, and ending one leaves the other", async () => {
  const { email, user } = await anAccount();
  const signIn = () => call("account.login", { email: email.toUpperCase(), password: PASSWORD });
  const [phone, laptop] = [await signIn(), await signIn()];
  expect(phone.user).toEqual(user);
  expect(phone.sessionId).not.toBe(laptop.sessionId);
  const actorOf = (token: string) => authenticate(world.core, visitor, { token });
  const caller = await actorOf(phone.accessToken);
  await run(world.core, { name: "account.logout", caller, input: {} });
  await expect(actorOf(phone.accessToken)).rejects.toMatchObject({ code: "unauthenticated" });
  expect((await actorOf(laptop.accessToken)).userId).toBe(user.id);
});

test("who signs in with a hash of weaker parameters gets one of today's, and the same password goes on working", async () => {
  const { email, user } = await anAccount();
  const weak = await hash(PASSWORD, { algorithm: 2, memoryCost: 1_024, timeCost: 1, parallelism: 1 });
  await world.core.db.prisma.user.update({ where: { id: user.id }, data: { passwordHash: weak } });
  const storedHash = async () =>
    (await world.core.db.prisma.user.findUniqueOrThrow({ where: { id: user.id } })).passwordHash;
  await refusalOf(call("account.login", { email, password: "wrong" }));
  expect(await storedHash()).toBe(weak);
  await call("account.login", { email, password: PASSWORD });
  const renewed = await storedHash();
  expect(renewed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  await call("account.login", { email, password: PASSWORD });
  expect(await storedHash()).toBe(renewed);
});
