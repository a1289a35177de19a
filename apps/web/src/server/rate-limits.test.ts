import { createWorld, type World } from "@parley/core/testing/world";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { core } from "./core.ts";
import { callRest, useDatabase } from "./testing/call-rest.ts";

vi.mock("./session.ts", () => ({ currentActor: async () => null }));

let world: World;
beforeAll(async () => {
  world = await createWorld();
  useDatabase(world.url);
  vi.stubEnv("RATE_LIMIT_FACTOR", "1");
});
afterAll(async () => {
  await core().close();
  await world.close();
});

test("who searches too often gets 429, and when to come back in the header and in the body", async () => {
  const { accessToken: token } = await world.aPerson("Ann");
  const search = () => callRest("message.search", { query: "hi" }, { token });
  for (let n = 0; n < 30; n++) expect((await search()).status).toBe(200);
  const { status, body, headers } = await search();
  expect(status).toBe(429);
  expect(body).toMatchObject({ error: { code: "rate_limited", retryAfterMs: expect.any(Number) } });
  expect(headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
});

test("who previews an invite and then redeems it is not hindered", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann]);
  const { token: invite } = await ann.call("invite.create", { chatId });
  const token = bob.accessToken;
  for (let n = 0; n < 10; n++)
    expect((await callRest("invite.preview", { token: invite }, { token })).status).toBe(200);
  expect((await callRest("invite.redeem", { token: invite }, { token })).status).toBe(200);
});
