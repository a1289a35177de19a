import type { Actor } from "@parley/core";
import type { Person } from "@parley/core/testing/a-person";
import { createWorld, type World } from "@parley/core/testing/world";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { core } from "./core.ts";
import { ask, useDatabase } from "./testing/call-rest.ts";

/** Who is signed in in the browser. */
const browser = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock("./session.ts", () => ({ currentActor: async () => browser.actor }));

let world: World;
let ann: Person;
let bob: Person;
beforeAll(async () => {
  world = await createWorld();
  useDatabase(world.url);
  [ann, bob] = await world.people("Ann", "Bob");
});
beforeEach(() => {
  browser.actor = ann.actor;
});
afterAll(async () => {
  await core().close();
  await world.close();
});

const rename = (headers: Record<string, string>) =>
  ask("PATCH", "/me", {
    headers: { host: "parley.test:3000", "content-type": "application/json", ...headers },
    body: JSON.stringify({ about: "changed" }),
  });
const outcome = async (headers: Record<string, string>) => {
  const { status, body } = await rename(headers);
  return status === 200 ? "ok" : (body as { error: { code: string } }).error.code;
};

test.each([
  ["its own page", "http://parley.test:3000", "ok"],
  ["another site", "http://evil.test", "forbidden"],
  ["another port", "http://parley.test:8080", "forbidden"],
  ["a subdomain", "http://evil.parley.test:3000", "forbidden"],
  ["a suffix", "http://evilparley.test:3000", "forbidden"],
  ["a sandbox", "null", "forbidden"],
])("with the browser's cookie, a change from %s: %s", async (_what, origin, expected) => {
  expect(await outcome({ origin })).toBe(expected);
});

test("with the browser's cookie, a change without an Origin is refused", async () => {
  expect(await outcome({})).toBe("forbidden");
});

test("behind a public address only its own pages count", async () => {
  vi.stubEnv("PUBLIC_URL", "https://chat.example/app");
  expect(await outcome({ origin: "https://chat.example" })).toBe("ok");
  expect(await outcome({ origin: "http://parley.test:3000" })).toBe("forbidden");
  vi.stubEnv("PUBLIC_URL", undefined);
});

test("a bearer needs no Origin, and the cookie beside it counts for nothing", async () => {
  const meOf = async (token: string) =>
    (await ask("GET", "/me", { headers: { authorization: `Bearer ${token}` } })).body;
  expect(await meOf(bob.accessToken)).toMatchObject({ id: bob.id });
  expect(await outcome({ authorization: `Bearer ${bob.accessToken}`, origin: "http://evil.test" })).toBe(
    "ok",
  );
  expect(await meOf("forged")).toMatchObject({ error: { code: "unauthenticated" } });
});

test("reading with the cookie needs no Origin; nobody signed in is told so", async () => {
  expect((await ask("GET", "/me")).body).toMatchObject({ id: ann.id });
  browser.actor = null;
  expect((await ask("GET", "/me")).status).toBe(401);
});

test("a call in the name of somebody who is no longer signed in is refused", async () => {
  const origin = "http://parley.test:3000";
  expect(await outcome({ origin, "parley-user": ann.id })).toBe("ok");
  expect(await outcome({ origin, "parley-user": bob.id })).toBe("unauthenticated");
});
