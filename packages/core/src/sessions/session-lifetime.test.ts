import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { newId } from "../new-id.ts";
import { type Person, visitor } from "../testing/a-person.ts";
import { createWorld, type World } from "../testing/world.ts";
import { authenticate } from "./authenticate.ts";
import { forgetOldSessions } from "./forget-old-sessions.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const DAY_MS = 24 * 60 * 60_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

type Age = {
  /** Days since it began, and since it was used. */
  began: number;
  used: number;
  /** Days until it ends. */
  left: number;
};

async function age({ actor }: Person, { began, used, left }: Age): Promise<void> {
  const data = { createdAt: inDays(-began), lastSeenAt: inDays(-used), expiresAt: inDays(left) };
  await world.core.db.prisma.session.update({ where: { id: actor.sessionId }, data });
}

/** In whole days. */
async function daysLeft({ actor }: Person): Promise<number> {
  const where = { id: actor.sessionId };
  const { expiresAt } = await world.core.db.prisma.session.findUniqueOrThrow({ where });
  return Math.round((expiresAt.getTime() - Date.now()) / DAY_MS);
}

const use = ({ accessToken: token }: Person) => authenticate(world.core, visitor, { token });
const listen = ({ actor: { sessionId } }: Person) =>
  world.core.db.prisma.connection.create({
    data: { id: newId(), nodeId: newId(), address: "192.0.2.1", connectedAt: inDays(-80), sessionId },
  });

test("a device that is used has 90 days again", async () => {
  const ann = await world.aPerson("Ann");
  await age(ann, { began: 80, used: 1, left: 10 });
  await use(ann);
  await vi.waitFor(async () => expect(await daysLeft(ann)).toBe(90));
});

test("a year after it signed in a device ends, used or not", async () => {
  const ann = await world.aPerson("Ann");
  await age(ann, { began: 350, used: 1, left: 10 });
  await use(ann);
  await vi.waitFor(async () => expect(await daysLeft(ann)).toBe(15));
});

test("a device that only listens lives on; one that does not ends when it was to end", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  for (const person of [ann, bob]) await age(person, { began: 80, used: 80, left: 10 });
  await listen(ann);
  await forgetOldSessions(world.core);
  expect(await daysLeft(ann)).toBe(90);
  expect(await daysLeft(bob)).toBe(10);
});

test("listening brings nobody back", async () => {
  const ann = await world.aPerson("Ann");
  await age(ann, { began: 95, used: 95, left: -5 });
  await listen(ann);
  await forgetOldSessions(world.core);
  expect(await daysLeft(ann)).toBe(-5);
});

test("an access token ends when it says, however much it is used", async () => {
  const ann = await world.aPerson("Ann");
  const { secret, token } = await ann.call("token.create", {
    name: "Bot",
    scopes: ["read"],
    expiresInDays: 3,
  });
  const bot = await authenticate(world.core, visitor, { token: secret });
  const person = { ...ann, actor: bot };
  await age(person, { began: 4, used: 1, left: 3 });
  await listen(person);
  await authenticate(world.core, visitor, { token: secret });
  await forgetOldSessions(world.core);
  await vi.waitFor(async () => {
    const { lastSeenAt } = await world.core.db.prisma.session.findUniqueOrThrow({ where: { id: token.id } });
    expect(lastSeenAt > inDays(-0.5)).toBe(true);
  });
  expect(await daysLeft(person)).toBe(3);
});
