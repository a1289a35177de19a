import type { Person } from "@parley/core/testing/a-person";
import { closeReasons } from "@parley/protocol";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openPlain } from "../testing/open-plain.ts";
import { bearer, createPlainWorld, type PlainWorld } from "../testing/plain-world.ts";

let world: PlainWorld;
let ann: Person;
let bob: Person;

beforeAll(async () => {
  world = await createPlainWorld();
});
beforeEach(async () => {
  [ann, bob] = await world.people("Ann", "Bob");
});
afterAll(() => world.close());

test("B6 a first frame signs in as well, with a token or a ticket", async () => {
  const byToken = await openPlain(world.node.port);
  expect(await byToken.call("authenticate", { token: ann.accessToken })).toMatchObject({
    ok: true,
    data: { userId: ann.id, sessionId: ann.actor.sessionId },
  });
  const byTicket = await openPlain(world.node.port);
  const { ticket } = await bob.call("realtime.ticket", {});
  expect(await byTicket.call("authenticate", { ticket })).toMatchObject({ ok: true });
  expect(await byTicket.call("me.get")).toMatchObject({ ok: true, data: { id: bob.id } });
});

test("I17 nothing is answered or pushed before signing in", async () => {
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const stranger = await openPlain(world.node.port);
  expect(await stranger.call("chat.get", { chatId })).toMatchObject({ error: { code: "unauthenticated" } });
  const sender = await world.connect(ann.accessToken);
  await sender.call("message.send", { chatId, clientId: "1", body: "secret" });
  expect(await stranger.call("me.get")).toMatchObject({ ok: false });
  expect(stranger.frames.some(({ event }) => event)).toBe(false);
});

test("a wrong token closes with a code that says so", async () => {
  const bySubprotocol = await openPlain(world.node.port, bearer("nonsense"));
  expect(await bySubprotocol.closed).toEqual(closeReasons.unauthenticated);
  const byFrame = await openPlain(world.node.port);
  expect(await byFrame.call("authenticate", { token: "nonsense" })).toMatchObject({
    ok: false,
    error: { code: "unauthenticated" },
  });
  expect(await byFrame.closed).toEqual(closeReasons.unauthenticated);
  const refresh = await openPlain(world.node.port, bearer("parley_rt_x"));
  expect((await refresh.closed).code).toBe(closeReasons.unauthenticated.code);
});

test("signing in twice on one socket is refused, and the first stays", async () => {
  const client = await world.connect(ann.accessToken);
  expect(await client.call("authenticate", { token: bob.accessToken })).toMatchObject({ ok: false });
  expect(await client.call("me.get")).toMatchObject({ data: { id: ann.id } });
});

test.each(["token", "access_token", "ticket", "Authorization"])(
  "a secret in the address as %s is refused",
  async (name) => {
    const client = await openPlain(world.node.port, { path: `/ws?${name}=${ann.accessToken}` });
    expect(await client.closed).toEqual(closeReasons.token_in_address);
  },
);

test.each(["https://evil.example", "null", "http://localhost.evil.example:3000", "http://localhost:3005"])(
  "a page from %s is refused",
  async (origin) => {
    await expect(openPlain(world.node.port, { ...bearer(ann.accessToken), origin })).rejects.toThrow("403");
  },
);

test("a page of ours may connect", async () => {
  const client = await openPlain(world.node.port, {
    ...bearer(ann.accessToken),
    origin: "http://localhost:3000",
  });
  expect(await client.call("me.get")).toMatchObject({ ok: true });
});

test("I16 ending the session closes the socket with a code that says so", async () => {
  const { secret, token } = await ann.call("token.create", { name: "bot", scopes: ["read"] });
  const [bot, person] = await Promise.all([world.connect(secret), world.connect(ann.accessToken)]);
  await person.call("token.revoke", { tokenId: token.id });
  expect(await bot.closed).toEqual(closeReasons.session_revoked);
  expect(bot.frames.at(-1)).toEqual({ event: "session.revoked", data: {} });
});

test("who does not sign in in time is told so", async () => {
  const client = await openPlain(world.node.port);
  expect(await client.closed).toEqual(closeReasons.handshake_timeout);
});
