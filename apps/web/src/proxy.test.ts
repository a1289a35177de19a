import { TEST_SECRET } from "@parley/core/testing/world";
import { errors } from "@parley/protocol";
import { NextRequest } from "next/server";
import { beforeEach, expect, test, vi } from "vitest";
import { config, proxy } from "./proxy.ts";

beforeEach(() => {
  vi.unstubAllEnvs();
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@localhost/nothing");
  vi.stubEnv("PARLEY_SECRET", TEST_SECRET);
  vi.stubEnv("NODE_ENV", "production");
});

const ask = (path: string) => proxy(new NextRequest(`http://parley.test${path}`));
const policyOf = (path: string) => ask(path).headers.get("content-security-policy") ?? "";

test.each(["/api/v1/chats/%ff", "/api/v1/%", "/api/v1/chats/%zz/messages", "/api/v1/%ED%A0%80"])(
  "%s is the address of nothing",
  async (path) => {
    const response = ask(path);
    expect(response.status).toBe(errors.not_found.status);
    expect(await response.json()).toMatchObject({ error: { code: "not_found" } });
  },
);

test("a page at such an address is the one that is not there", () => {
  expect(ask("/c/%ff").headers.get("x-middleware-rewrite")).toBe("http://parley.test/not-found");
  expect(policyOf("/c/%ff")).toContain("'nonce-");
});

test.each(["/api/v1/me", "/api/v1/chats/x/messages/1/reactions/%F0%9F%91%8D", "/api/v1/%00"])(
  "%s goes its way, with the policy that its answer brings",
  (path) => {
    const { headers } = ask(path);
    expect(headers.get("x-middleware-next")).toBe("1");
    expect(headers.get("content-security-policy")).toBeNull();
  },
);

test("every page has a nonce of its own, which Next is told too, and no script runs without it", () => {
  const [one, other] = [policyOf("/sign-in"), policyOf("/sign-in")];
  const nonceOf = (policy: string) => /script-src [^;]*'nonce-([\w+/=]{22,})'/.exec(policy)?.[1];
  expect(nonceOf(one)).toBeDefined();
  expect(nonceOf(one)).not.toBe(nonceOf(other));
  expect(one).not.toMatch(/script-src [^;]*'unsafe-/);
  const { headers } = ask("/c/%D1%8F");
  const told = headers.get("x-middleware-request-content-security-policy");
  expect(told).toBe(headers.get("content-security-policy"));
});

test.each([
  ["object-src 'none'"],
  ["base-uri 'none'"],
  ["frame-ancestors 'none'"],
  ["form-action 'self'"],
  ["script-src-attr 'none'"],
])("a page's policy says %s", (directive) => expect(policyOf("/")).toContain(directive));

test.each([
  [{}, "ws://parley.test:3001"],
  [{ REALTIME_PORT: "4001" }, "ws://parley.test:4001"],
  [{ REALTIME_PUBLIC_URL: "https://chat.example" }, "wss://chat.example"],
  [{ REALTIME_PUBLIC_URL: "wss://rt.example:8443/" }, "wss://rt.example:8443"],
])("with %j a page may connect to itself and to %s", (settings, origin) => {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  expect(policyOf("/")).toContain(`connect-src 'self' ${origin};`);
});

test("pages and addresses that may be broken are looked at, and no files", () => {
  const patterns = config.matcher.map((matcher) => new RegExp(`^${matcher}$`));
  const isLookedAt = (path: string) => patterns.some((pattern) => pattern.test(path));
  for (const path of ["/", "/c/a%20b", "/sign-in", "/sw.js", "/api/v1/chats/%ff", "/%", "/a%2", "/%F0%9F"])
    expect(isLookedAt(path)).toBe(true);
  for (const path of ["/api/v1/me", "/_next/static/a.js", "/icons/a.png", "/api/v1/%2e"])
    expect(isLookedAt(path)).toBe(false);
});
