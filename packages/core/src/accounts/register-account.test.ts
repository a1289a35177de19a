import { afterAll, beforeAll, expect, test } from "vitest";
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

const register = (account: { name?: string; email?: string; handle?: string }) =>
  call("account.register", { name: "Ann Lee", email: freshEmail(), password: PASSWORD, ...account });

test("of those who are the first to register on a fresh server, at the same moment, one looks after it", async () => {
  const accounts = await Promise.all(Array.from({ length: 5 }, () => register({})));
  expect(accounts.filter(({ user }) => user.isServerAdmin)).toHaveLength(1);
  expect((await register({})).user.isServerAdmin).toBe(false);
});

test("A4 equal emails in parallel make one account, and the others are told of the conflict", async () => {
  const email = freshEmail();
  const spellings = [email, email.toUpperCase(), ` ${email} `, email];
  const attempts = await Promise.allSettled(spellings.map((spelling) => register({ email: spelling })));
  const refusals = attempts.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  expect(refusals).toHaveLength(3);
  for (const refusal of refusals)
    expect(refusal).toMatchObject({ code: "conflict", fields: [{ path: "email" }] });
  expect(await world.core.db.prisma.user.count({ where: { email } })).toBe(1);
});

test("equal handles in parallel make one account, whatever their case", async () => {
  const attempts = ["same_handle", "Same_Handle", "@same"].map((handle) => register({ handle }));
  const [one, other, invalid] = await outcomesOf(attempts);
  expect([one, other].sort()).toEqual(["conflict", "ok"]);
  expect(invalid).toBe("invalid_input");
});

test("nobody has the handle that means everybody", async () => {
  expect(await outcomesOf([register({ handle: "All" })])).toEqual(["invalid_input"]);
});

test.each([
  ["Ann Lee", /^ann_lee\d*$/],
  ["Анна Жукова", /^anna_zhukova\d*$/],
  ["🦊", /^user\d*$/],
  ["4 seasons", /^seasons\d*$/],
  ["Å", /^a\d+$/],
  ["All", /^all\d+$/],
  ["x".repeat(64), /^x+\d*$/],
])("a person called %s gets a handle from the name, however many have it", async (name, handle) => {
  const accounts = await Promise.all([register({ name }), register({ name })]);
  const [one, other] = accounts.map(({ user }) => user.handle);
  expect(one).toMatch(handle);
  expect(other).toMatch(handle);
  expect(one).not.toBe(other);
});

test("the password is stored as an argon2id hash, and nothing that is returned tells it", async () => {
  const { user } = await register({});
  const { passwordHash } = await world.core.db.prisma.user.findUniqueOrThrow({ where: { id: user.id } });
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(JSON.stringify(user)).not.toContain("argon2");
});
