import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { enterByIdentity } from "../identities/enter-by-identity.ts";
import { startSession } from "../sessions/start-session.ts";
import { type Person, visitor } from "../testing/a-person.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { createWorld, type World } from "../testing/world.ts";
import { createSecurityLog, type SecurityEvent } from "./security-log.ts";

const events: SecurityEvent[] = [];
let world: World;
let ann: Person;

beforeAll(async () => {
  world = await createWorld();
  world.core.security = createSecurityLog((event) => events.push(event));
});
beforeEach(async () => {
  ann = await world.aPerson("Ann");
  events.length = 0;
});
afterAll(() => world.close());

test("what changes an account or its sessions is told, with who did it and from where", async () => {
  const phone = await world.aDevice(ann);
  await ann.call("session.revoke", { sessionId: phone.actor.sessionId });
  // She has none yet.
  await outcomesOf([
    ann.call("account.changePassword", { password: "wrong and long", newPassword: "another good one" }),
  ]);
  const { userId, sessionId, address } = ann.actor;
  expect(events).toEqual([
    { event: "session.revoke", outcome: "ok", userId, sessionId, address },
    { event: "account.changePassword", outcome: "conflict", userId, sessionId, address },
  ]);
});

test("every way in is told, whether somebody gets through or not", async () => {
  const { id: userId, actor } = ann;
  const sessionId = await startSession(world.core, {
    visitor,
    userId,
    device: { kind: "web", name: "Firefox" },
  });
  const claims = { provider: "oidc", issuer: "https://id.example", subject: "1", name: "Ann", label: "ann" };
  const stranger = { ...claims, confirmedEmail: null };
  await enterByIdentity(world.core, { visitor, claims: stranger, device: { kind: "web", name: "Firefox" } });
  const { address } = actor;
  expect(events).toEqual([
    { event: "session.start", outcome: "ok", userId, sessionId, address },
    { event: "session.start", outcome: "forbidden", address },
  ]);
});

test("of what is done all day only what somebody had no right to is told", async () => {
  const bob = await world.aPerson("Bob");
  const { id: chatId } = await world.aGroup([ann, bob]);
  await ann.call("message.send", { chatId, clientId: "1", body: "a secret" });
  await outcomesOf([bob.call("member.remove", { chatId, userId: ann.id })]);
  expect(events).toMatchObject([{ event: "member.remove", outcome: "forbidden", userId: bob.id }]);
  expect(JSON.stringify(events)).not.toContain("secret");
});

test("of many refusals alike one a second is told, and nothing that was done is left out", () => {
  const told: SecurityEvent[] = [];
  const log = createSecurityLog((event) => told.push(event));
  const [here, there] = [visitor, { ...visitor, address: "192.0.2.7" }];
  for (let count = 0; count < 50; count++) log.call("account.login", here, "unauthenticated");
  log.call("account.login", there, "unauthenticated");
  for (let count = 0; count < 3; count++) log.call("token.revoke", here, "ok");
  expect(told.map(({ event, address }) => `${event} ${address}`)).toEqual([
    `account.login ${here.address}`,
    "account.login 192.0.2.7",
    ...Array.from({ length: 3 }, () => `token.revoke ${here.address}`),
  ]);
});
