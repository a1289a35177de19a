import { errors } from "@parley/protocol";
import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { config, proxy } from "./proxy.ts";

const ask = (path: string) => proxy(new NextRequest(`http://parley.test${path}`));

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
});

test.each(["/api/v1/me", "/api/v1/chats/x/messages/1/reactions/%F0%9F%91%8D", "/api/v1/%00", "/c/%D1%8F"])(
  "%s goes its way",
  (path) => expect(ask(path).headers.get("x-middleware-next")).toBe("1"),
);

test("only addresses that may be broken are looked at", () => {
  const pattern = new RegExp(`^${config.matcher}$`);
  for (const path of ["/api/v1/chats/%ff", "/%", "/a%2", "/%F0%9F"]) expect(path).toMatch(pattern);
  for (const path of ["/", "/api/v1/me", "/c/a%20b", "/%2e%2E"]) expect(path).not.toMatch(pattern);
});
