import { TEST_SECRET } from "@parley/core/testing/world";
import { beforeEach, expect, test, vi } from "vitest";
import { errandCookie, sessionCookies, vouchedCookie } from "./session-cookies.ts";

beforeEach(() => {
  vi.unstubAllEnvs();
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@localhost/nothing");
  vi.stubEnv("PARLEY_SECRET", TEST_SECRET);
});

/** Those of next-auth, and ours that remember what somebody has gone to another provider for, and as whom he came back. */
const everyCookie = () => [...Object.values(sessionCookies()), errandCookie(), vouchedCookie()];

test("behind TLS every cookie is of this host alone, secure, and out of the reach of scripts", () => {
  vi.stubEnv("PUBLIC_URL", "https://chat.example");
  for (const { name, options } of everyCookie()) {
    expect(name).toMatch(/^__Host-/);
    expect(options).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
  }
});

test("without TLS there are the same cookies, which browsers then take", () => {
  for (const { name, options } of everyCookie()) {
    expect(name).toMatch(/^next-auth\./);
    expect(options).toMatchObject({ httpOnly: true, sameSite: "lax", secure: false });
  }
});

test("what somebody has gone to another provider for is remembered for a quarter of an hour", () => {
  const { sessionToken, ...awayCookies } = sessionCookies();
  expect(errandCookie().options.maxAge).toBe(900);
  for (const each of [awayCookies.state, awayCookies.nonce, awayCookies.pkceCodeVerifier])
    expect(each?.options.maxAge).toBe(900);
  expect(sessionToken?.options).not.toHaveProperty("maxAge");
});
