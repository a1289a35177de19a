import type { Person } from "@parley/core/testing/a-person";
import { asVisitor, freshEmail, PASSWORD } from "@parley/core/testing/as-visitor";
import { createWorld, TEST_SECRET, type World } from "@parley/core/testing/world";
import { type ChatId, webhookAddress } from "@parley/protocol";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { GET as openApi } from "../app/openapi.json/route.ts";
import { core } from "./core.ts";
import { answerOAuthToken } from "./oauth-token.ts";
import { answerRest } from "./rest.ts";

// Nobody has a cookie here; reading one needs a running Next.
vi.mock("./session.ts", () => ({ currentActor: async () => null }));

let world: World;
let ann: Person;
let bob: Person;
let chatId: ChatId;

beforeAll(async () => {
  world = await createWorld();
  vi.stubEnv("DATABASE_URL", world.url);
  vi.stubEnv("PARLEY_SECRET", TEST_SECRET);
  vi.stubEnv("RATE_LIMIT_FACTOR", "1000");
});
beforeEach(async () => {
  [ann, bob] = await world.people("Ann", "Bob");
  ({ id: chatId } = await world.aDirectChat(ann, bob));
});
afterAll(async () => {
  await core().close();
  await world.close();
  vi.unstubAllEnvs();
});

type Options = { method?: string; headers?: Record<string, string>; body?: unknown; token?: string };

async function rest(
  path: string,
  { method = "GET", headers = {}, body, token = ann.accessToken }: Options = {},
) {
  const text = typeof body === "string" || body === undefined ? body : JSON.stringify(body);
  const sent = new Headers(headers);
  if (token) sent.set("authorization", `Bearer ${token}`);
  if (text !== undefined && typeof body !== "string") sent.set("content-type", "application/json");
  const address = `http://localhost:3000/api/v1${path}`;
  const request = new Request(address, { method, headers: sent, ...(text && { body: text }) });
  const response = await answerRest(request, new URL(request.url).pathname.split("/").slice(3));
  const answer = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: answer === "" ? null : JSON.parse(answer),
  };
}

const send = (options: { key?: string; body: object }) =>
  rest(`/chats/${chatId}/messages`, {
    method: "POST",
    body: options.body,
    headers: options.key === undefined ? {} : { "idempotency-key": options.key },
  });

test("D5 a client id may be in the body, in the header, or the same in both", async () => {
  const inBody = await send({ body: { clientId: "one", body: "hello" } });
  const inHeader = await send({ key: "one", body: { body: "hello" } });
  const inBoth = await send({ key: "one", body: { clientId: "one", body: "hello" } });
  expect([inBody.status, inHeader.status, inBoth.status]).toEqual([201, 200, 200]);
  expect(inHeader.body.message.id).toBe(inBody.body.message.id);
  expect(inBoth.body).toMatchObject({ duplicate: true, message: { id: inBody.body.message.id } });
});

test("D5 another client id than the header's is refused, and neither is stored", async () => {
  const { status, body } = await send({ key: "one", body: { clientId: "two", body: "hello" } });
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ code: "invalid_input", fields: [{ path: "clientId" }] });
  expect((await ann.call("message.list", { chatId })).messages).toEqual([]);
});

test.each([
  ["64 characters", "x".repeat(64), 201],
  ["65 characters", "x".repeat(65), 400],
  ["an empty one", "", 400],
])("D5 an Idempotency-Key of %s", async (_what, key, status) => {
  expect((await send({ key, body: { body: "hello" } })).status).toBe(status);
});

test("D4 the same key with another text is a conflict, and a send without any key is refused", async () => {
  await send({ key: "one", body: { body: "hello" } });
  expect((await send({ key: "one", body: { body: "other" } })).status).toBe(409);
  expect((await send({ body: { body: "hello" } })).status).toBe(400);
});

test("an address that does not exist is 404, another method 405 with those that it takes", async () => {
  const nowhere = await rest("/nowhere");
  expect([nowhere.status, nowhere.body.error.code]).toEqual([404, "not_found"]);
  const wrong = await rest("/chats", { method: "DELETE" });
  expect([wrong.status, wrong.body.error.code]).toEqual([405, "method_not_allowed"]);
  expect(wrong.headers.get("allow")).toBe("GET, POST, HEAD, OPTIONS");
});

test("OPTIONS tells the methods and lets no other site in; HEAD is GET", async () => {
  const options = await rest("/chats", { method: "OPTIONS", headers: { origin: "https://evil.example" } });
  expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, POST, HEAD, OPTIONS"]);
  expect([...options.headers.keys()].some((name) => name.startsWith("access-control"))).toBe(false);
  expect((await rest("/me", { method: "HEAD" })).status).toBe(200);
  expect((await rest("/me", { method: "HEAD", token: "nonsense" })).status).toBe(401);
});

test("every answer carries the security headers", async () => {
  for (const { headers } of [
    await rest("/me"),
    await rest("/nowhere"),
    await rest("/me", { method: "PUT" }),
  ]) {
    expect(headers.get("cache-control")).toMatch(/^no-store\b/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  }
});

test("a webhook takes plain text and the common JSON shape, and a repeated post lands once", async () => {
  const group = await world.aGroup([ann, bob]);
  const { secret, path } = await ann.call("webhook.create", { chatId: group.id, name: "Build server" });
  expect(path).toBe("/api/v1/hooks");
  const post = (body: unknown, headers: Record<string, string> = {}, token = secret) =>
    rest("/hooks", { method: "POST", body, headers, token });
  const plain = { "content-type": "text/plain; charset=utf-8" };
  const text = await post("Build 512 passed\n", { ...plain, "idempotency-key": "512" });
  const again = await post("Build 512 passed\n", { ...plain, "idempotency-key": "512" });
  const json = await post({ text: "Build 513 failed", username: "ignored", attachments: [] });
  expect([text.status, again.status, json.status]).toEqual([201, 200, 201]);
  const { messages } = await bob.call("message.list", { chatId: group.id });
  const texts = messages.filter(({ kind }) => kind === "text");
  expect(texts.map(({ body }) => body)).toEqual(["Build 512 passed\n", "Build 513 failed"]);
  expect((await post("", plain)).status).toBe(400);
  expect((await post({ text: "x" }, {}, "parley_hook_x")).status).toBe(401);
});

test("a program that takes nothing but a webhook's address sends its secret as a password", async () => {
  const group = await world.aGroup([ann, bob]);
  const made = await ann.call("webhook.create", { chatId: group.id, name: "Build server" });
  const { username, password, pathname, search } = new URL(webhookAddress("https://chat.example", made));
  expect(pathname + search).not.toContain(made.secret);
  const basic = (words: string) => ({ authorization: `Basic ${btoa(words)}` });
  const post = (headers: Record<string, string>) =>
    rest("/hooks", { method: "POST", body: { text: "512 passed" }, headers, token: "" });
  expect((await post(basic(`${username}:${password}`))).status).toBe(201);
  for (const wrong of [`${username}:parley_hook_x`, username, "", ":"])
    expect([400, 401]).toContain((await post(basic(wrong))).status);
  expect((await rest(`/hooks/${made.secret}`, { method: "POST", body: { text: "x" } })).status).toBe(404);
});

test("plain text is taken by webhooks alone", async () => {
  const headers = { "content-type": "text/plain" };
  const { status } = await rest(`/chats/${chatId}/messages`, { method: "POST", body: "hello", headers });
  expect(status).toBe(400);
});

test("a personal access token is a bearer token", async () => {
  const { secret } = await ann.call("token.create", { name: "bot", scopes: ["read"] });
  expect((await rest("/me", { token: secret })).body.id).toBe(ann.id);
  const { status, body } = await rest("/me", { method: "PATCH", body: { about: "x" }, token: secret });
  expect([status, body.error.code]).toEqual([403, "forbidden"]);
});

async function oauth(form: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(form);
  const request = new Request("http://localhost:3000/api/v1/oauth/token", { method: "POST", body, headers });
  const response = await answerOAuthToken(request);
  return { status: response.status, body: await response.json(), headers: response.headers };
}

test("A6 the OAuth2 password form signs in, whatever client a tool names, and its tokens work", async () => {
  const email = freshEmail();
  await asVisitor(world.core)("account.register", { name: "Cid", email, password: PASSWORD });
  const basic = { authorization: `Basic ${btoa("swagger:")}` };
  const { status, body, headers } = await oauth(
    { grant_type: "password", username: email, password: PASSWORD, scope: "" },
    basic,
  );
  expect(status).toBe(200);
  expect(body).toMatchObject({ token_type: "Bearer", expires_in: 900 });
  expect(headers.get("cache-control")).toMatch(/^no-store\b/);
  expect((await rest("/me", { token: body.access_token })).body.email).toBe(email);
  const refreshed = await oauth({ grant_type: "refresh_token", refresh_token: body.refresh_token });
  expect(refreshed.status).toBe(200);
  const reused = await oauth({ grant_type: "refresh_token", refresh_token: body.refresh_token });
  expect([reused.status, reused.body.error]).toEqual([400, "invalid_grant"]);
});

test.each([
  [{ grant_type: "password", username: "nobody@example.org", password: "wrong" }, "invalid_grant"],
  [{ grant_type: "password", username: "no email", password: "x" }, "invalid_request"],
  [{ grant_type: "password" }, "invalid_request"],
  [{ grant_type: "client_credentials" }, "unsupported_grant_type"],
  [{}, "unsupported_grant_type"],
])("the OAuth2 form %o is refused as %s", async (form, error) => {
  const { status, body } = await oauth(form as Record<string, string>);
  expect([status, body.error]).toEqual([400, error]);
  expect(body.error_description).toEqual(expect.any(String));
});

test("B5 the OpenAPI document is at an address, and names no other host", async () => {
  const response = openApi();
  const document = await response.json();
  expect(document.openapi).toBe("3.1.0");
  expect(document.servers).toEqual([{ url: "/api/v1" }]);
  expect(document.components.securitySchemes.password.flows.password.tokenUrl).toBe("/api/v1/oauth/token");
});
