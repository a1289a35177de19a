import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { newId } from "../new-id.ts";
import { type Person, visitor } from "../testing/a-person.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { withToken } from "../testing/with-token.ts";
import { createWorld, type World } from "../testing/world.ts";
import { authenticate } from "./authenticate.ts";

let world: World;
let ann: Person;
let bob: Person;

beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  [ann, bob] = await world.people("Ann", "Bob");
});
afterAll(() => world.close());

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

/** As realtime keeps them. @param ended minutes ago; null while it is open */
function connect(
  { actor }: Person,
  address: string,
  { began, ended }: { began: number; ended: number | null },
) {
  const times = {
    connectedAt: minutesAgo(began),
    disconnectedAt: ended === null ? null : minutesAgo(ended),
  };
  const { sessionId } = actor;
  return world.core.db.prisma.connection.create({
    data: { id: newId<string>(), sessionId, nodeId: newId<string>(), address, ...times },
  });
}

test("A7 several devices at once are listed, each with its connection history, the newest first", async () => {
  const phone = await world.aDevice(ann);
  await connect(phone, "192.0.2.1", { began: 30, ended: 20 });
  await connect(phone, "192.0.2.2", { began: 10, ended: null });
  const { sessions } = await ann.call("session.list", {});
  expect(sessions).toMatchObject([
    {
      id: phone.actor.sessionId,
      isCurrent: false,
      kind: "api",
      name: "Test",
      userAgent: "vitest",
      lastAddress: "192.0.2.2",
      connections: [
        { address: "192.0.2.2", disconnectedAt: null },
        { address: "192.0.2.1", disconnectedAt: expect.stringMatching(/Z$/) },
      ],
    },
    { id: ann.actor.sessionId, isCurrent: true, connections: [] },
  ]);
});

test("A7 the history is bounded", async () => {
  for (let minute = 30; minute > 0; minute -= 1)
    await connect(ann, `192.0.2.${minute}`, { began: minute, ended: minute });
  const { sessions } = await ann.call("session.list", {});
  expect(sessions[0]?.connections).toHaveLength(20);
  expect(sessions[0]?.connections[0]?.address).toBe("192.0.2.1");
});

test("A7 each device is revocable: its next request is refused, and its sockets are told", async () => {
  const phone = await world.aDevice(ann);
  const { sessionId } = phone.actor;
  await ann.call("session.revoke", { sessionId });
  expect(world.published.at(-1)).toEqual({ scope: "session", sessionId });
  const attempt = authenticate(world.core, visitor, { token: phone.accessToken });
  await expect(attempt).rejects.toMatchObject({ code: "unauthenticated" });
  expect((await ann.call("session.list", {})).sessions.map(({ id }) => id)).toEqual([ann.actor.sessionId]);
  expect(await outcomesOf([ann.call("session.revoke", { sessionId })])).toEqual(["not_found"]);
});

test("another's devices are neither listed nor revoked", async () => {
  const attempt = bob.call("session.revoke", { sessionId: ann.actor.sessionId });
  await expect(attempt).rejects.toMatchObject({ code: "not_found" });
  expect((await bob.call("session.list", {})).sessions.map(({ id }) => id)).toEqual([bob.actor.sessionId]);
});

test("access tokens have their own list; what ended is in none", async () => {
  await ann.call("token.create", { name: "Bot", scopes: ["read"] });
  const old = await world.aDevice(ann);
  await world.core.db.prisma.session.update({
    where: { id: old.actor.sessionId },
    data: { expiresAt: minutesAgo(1) },
  });
  expect((await ann.call("session.list", {})).sessions).toHaveLength(1);
});

test("a device is seen when it calls, from where it calls", async () => {
  const where = { id: ann.actor.sessionId };
  await world.core.db.prisma.session.update({ where, data: { lastSeenAt: minutesAgo(5) } });
  await authenticate(world.core, { ...visitor, address: "192.0.2.9" }, { token: ann.accessToken });
  await vi.waitFor(async () => {
    const { lastSeenAt, lastAddress } = await world.core.db.prisma.session.findUniqueOrThrow({ where });
    expect(lastAddress).toBe("192.0.2.9");
    expect(lastSeenAt > minutesAgo(4)).toBe(true);
  });
});

test("no access token lists or ends devices", async () => {
  const { secret } = await ann.call("token.create", { name: "Bot", scopes: ["read", "write"] });
  const bot = withToken(world.core, secret);
  const attempts = [bot("session.list", {}), bot("session.revoke", { sessionId: ann.actor.sessionId })];
  expect(await outcomesOf(attempts)).toEqual(["forbidden", "forbidden"]);
});

test("all other devices are signed out at once, and neither this one nor access tokens nor other people's", async () => {
  const others = [await world.aDevice(ann), await world.aDevice(ann)];
  const { secret } = await ann.call("token.create", { name: "Bot", scopes: ["read"] });
  expect(await ann.call("session.revokeOthers", {})).toEqual({ count: 2 });
  for (const { actor } of others)
    expect(world.published).toContainEqual({ scope: "session", sessionId: actor.sessionId });
  const calls = [...others, ann, bob].map(({ accessToken }) =>
    authenticate(world.core, visitor, { token: accessToken }),
  );
  expect(await outcomesOf(calls)).toEqual(["unauthenticated", "unauthenticated", "ok", "ok"]);
  expect((await withToken(world.core, secret)("me.get", {})).id).toBe(ann.id);
});
