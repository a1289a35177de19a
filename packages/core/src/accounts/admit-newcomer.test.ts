import { insertServerInvite } from "@parley/db/sql/server-invites";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import { hashOf, newToken } from "../sessions/random-tokens.ts";
import type { Person } from "../testing/a-person.ts";
import { asVisitor, freshEmail, PASSWORD } from "../testing/as-visitor.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
let ann: Person;
let call: ReturnType<typeof asVisitor>;
beforeAll(async () => {
  world = await createWorld();
  call = asVisitor(world.core);
  ann = await world.aPerson("Ann");
  await world.core.db.prisma.user.update({ where: { id: ann.id }, data: { isServerAdmin: true } });
});
beforeEach(() => world.core.db.prisma.serverSettings.updateMany({ data: { registration: "invite" } }));
afterAll(() => world.close());

const register = (given: { invite?: string; email?: string } = {}) =>
  call("account.register", { name: "New", email: freshEmail(), password: PASSWORD, ...given });

async function aServerInvite(maxUses: number | null): Promise<string> {
  const token = newToken("serverInvite");
  const invite = { id: newId<string>(), hash: hashOf(token), note: "", createdBy: ann.id, expiresInHours: 1 };
  await insertServerInvite(world.core.db.pool, { ...invite, maxUses });
  return token;
}

test("a closed server takes nobody, and tells nobody who has an account", async () => {
  await world.core.db.prisma.serverSettings.updateMany({ data: { registration: "closed" } });
  const refusals = [
    register(),
    register({ email: ann.email }),
    register({ invite: await aServerInvite(null) }),
  ];
  for (const refusal of await Promise.allSettled(refusals))
    expect(refusal).toMatchObject({
      reason: { code: "forbidden", message: expect.stringMatching(/no new accounts/) },
    });
});

test("a server by invitation tells who has none how to come by one, and not who has an account", async () => {
  for (const email of [freshEmail(), ann.email])
    await expect(register({ email })).rejects.toMatchObject({
      code: "forbidden",
      message: expect.stringMatching(/by invitation/),
    });
  const refusal = { code: "forbidden", message: expect.stringMatching(/Ask for a new one/) };
  for (const invite of ["nonsense", newToken("serverInvite"), newToken("invite")])
    await expect(register({ invite, email: ann.email })).rejects.toMatchObject(refusal);
});

test("of parallel newcomers with one invite as many get in as it has uses", async () => {
  const invite = await aServerInvite(2);
  const outcomes = await outcomesOf(Array.from({ length: 5 }, () => register({ invite })));
  expect(outcomes.filter((each) => each === "ok")).toHaveLength(2);
  expect(outcomes.filter((each) => each === "forbidden")).toHaveLength(3);
});

test("a refused registration uses nothing up", async () => {
  const invite = await aServerInvite(1);
  expect(await outcomesOf([register({ invite, email: ann.email })])).toEqual(["conflict"]);
  expect(await outcomesOf([register({ invite })])).toEqual(["ok"]);
});

test("who comes by a group's invite is in the group, and has taken its use", async () => {
  const { id: chatId } = await world.aGroup([ann]);
  const { token: invite } = await ann.call("invite.create", { chatId, maxUses: 1 });
  const { user } = await register({ invite });
  const { members } = await ann.call("chat.get", { chatId });
  expect(members.map(({ user: { id } }) => id)).toContain(user.id);
  expect(await outcomesOf([register({ invite })])).toEqual(["forbidden"]);
});

test("an open server asks for nothing", async () => {
  await world.core.db.prisma.serverSettings.updateMany({ data: { registration: "open" } });
  expect(await outcomesOf([register(), register({ invite: "nonsense" })])).toEqual(["ok", "ok"]);
  expect(await call("server.get", {})).toMatchObject({ name: "Parley" });
});
