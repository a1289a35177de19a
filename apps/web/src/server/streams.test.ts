import type { Person } from "@parley/core/testing/a-person";
import { createWorld, TEST_SECRET, type World } from "@parley/core/testing/world";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { core } from "./core.ts";
import { answerRest } from "./rest.ts";

// Nobody has a cookie here; reading one needs a running Next.
vi.mock("./session.ts", () => ({ currentActor: async () => null }));

let world: World;
let ann: Person;
let bob: Person;
let eve: Person;

beforeAll(async () => {
  world = await createWorld();
  vi.stubEnv("DATABASE_URL", world.url);
  vi.stubEnv("PARLEY_SECRET", TEST_SECRET);
  [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
});
afterAll(async () => {
  await core().close();
  await world.close();
  vi.unstubAllEnvs();
});

function get(path: string, { accessToken }: { accessToken: string }): Promise<Response> {
  const headers = { authorization: `Bearer ${accessToken}` };
  return answerRest(new Request(`http://localhost/api/v1${path}`, { headers }), path.slice(1).split("/"));
}

test("a chat's export is a stream of JSON lines that nobody keeps", async () => {
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await ann.call("message.send", { chatId, clientId: "1", body: "hello" });
  const response = await get(`/chats/${chatId}/export`, ann);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/x-ndjson");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const lines = (await response.text())
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ type }) => type)).toEqual(["header", "person", "person", "chat", "message", "end"]);
});

test("a stranger's export is a plain answer: there is no such chat", async () => {
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const response = await get(`/chats/${chatId}/export`, eve);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ error: { code: "not_found" } });
});

test("an access token opens the chats that it is for, and never the account", async () => {
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const { id: otherId } = await world.aGroup([ann, eve]);
  const input = { name: "Backup", scopes: ["read" as const], chatIds: [chatId] };
  const { secret: accessToken } = await ann.call("token.create", input);
  expect((await get(`/chats/${chatId}/export`, { accessToken })).status).toBe(200);
  expect((await get(`/chats/${otherId}/export`, { accessToken })).status).toBe(404);
  expect((await get("/me/export", { accessToken })).status).toBe(403);
  expect((await get("/me/export", ann)).status).toBe(200);
});

test("what comes between is told as the last line, on an answer that ends in order", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  const sends = Array.from({ length: 1_100 }, (_, index) =>
    ann.call("message.send", { chatId, clientId: `long ${index}`, body: "x".repeat(200) }),
  );
  await Promise.all(sends);
  const response = await get(`/chats/${chatId}/export`, bob);
  await ann.call("member.remove", { chatId, userId: bob.id });
  const lines = (await response.text()).trimEnd().split("\n");
  expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ type: "error", error: { code: "not_found" } });
});
