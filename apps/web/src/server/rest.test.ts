import type { Person } from "@parley/core/testing/a-person";
import { eventually } from "@parley/core/testing/eventually";
import { createWorld, type World } from "@parley/core/testing/world";
import type { ChatId } from "@parley/protocol";
import { startNode } from "@parley/realtime/testing/start-nodes";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { core } from "./core.ts";
import { ask, callRest, useDatabase } from "./testing/call-rest.ts";

vi.mock("./session.ts", () => ({ currentActor: async () => null }));

let world: World;
let ann: Person;
let bob: Person;
let chatId: ChatId;
beforeAll(async () => {
  world = await createWorld();
  useDatabase(world.url);
  [ann, bob] = await world.people("Ann", "Bob");
  ({ id: chatId } = await world.aDirectChat(ann, bob));
});
afterAll(async () => {
  await core().close();
  await world.close();
});

const bearer = () => ({ authorization: `Bearer ${ann.accessToken}` });
const json = { "content-type": "application/json" };
const post = (body: BodyInit, headers: Record<string, string> = json) =>
  ask("POST", `/chats/${chatId}/messages`, { headers: { ...bearer(), ...headers }, body });

test("D1 one client id in parallel over two nodes and REST: one row, one answer, seen once", async () => {
  const nodes = await Promise.all([startNode(world.url), startNode(world.url)]);
  onTestFinished(async () => {
    await Promise.all(nodes.map((node) => node.close()));
  });
  const { id } = await world.aDirectChat(bob, ann);
  const [one, other, bobs] = await Promise.all([
    nodes[0].connect(ann),
    nodes[1].connect(ann),
    nodes[1].connect(bob),
  ]);
  const input = { chatId: id, clientId: "everywhere", body: "once" };
  const viaRest = async () => (await callRest("message.send", input, { token: ann.accessToken })).body;
  const calls = Array.from({ length: 99 }, (_, n) => {
    if (n % 3 === 0) return viaRest();
    return (n % 3 === 1 ? one : other).call("message.send", input);
  });
  const answers = (await Promise.all(calls)) as { message: object; duplicate: boolean }[];
  expect(new Set(answers.map(({ message }) => JSON.stringify(message))).size).toBe(1);
  expect(answers.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
  await one.call("message.send", { ...input, clientId: "fence", body: "fence" });
  const bodies = () =>
    bobs.received.flatMap((push) => (push.event === "message.created" ? [push.data.message.body] : []));
  await eventually(() => expect(bodies()).toContain("fence"));
  expect(bodies()).toEqual(["once", "fence"]);
});

test("signing out, and nothing else, makes a browser forget the pictures that it was shown", async () => {
  const { accessToken: token } = await world.aDevice(ann);
  const clears = async (name: "me.get" | "account.logout") =>
    (await callRest(name, {}, { token })).headers.get("clear-site-data");
  expect(await clears("me.get")).toBeNull();
  // The cache alone: what is kept to be sent is storage.
  expect(await clears("account.logout")).toBe('"cache"');
  expect(await clears("account.logout")).toBeNull();
});

test("D5 over REST the Idempotency-Key header serves as client id", async () => {
  const send = () => post(JSON.stringify({ body: "keyed" }), { ...json, "idempotency-key": "key 1" });
  const [first, second] = [await send(), await send()];
  expect([first.status, second.status]).toEqual([201, 200]);
  expect(second.body).toMatchObject({ duplicate: true, message: { clientId: "key 1" } });
});

test("C1 a direct chat is 201 once, then 200 with the same id", async () => {
  const [eve] = await world.people("Eve");
  const open = () => callRest("chat.create", { kind: "direct", userId: eve.id }, { token: ann.accessToken });
  const [first, second] = [await open(), await open()];
  expect([first.status, second.status]).toEqual([201, 200]);
  const chat = { chat: { id: (first.body as { chat: { id: string } }).chat.id } };
  expect(second.body).toMatchObject({ created: false, ...chat });
});

test("H1 history is also at /history/{chatId}", async () => {
  const { clientId } = (await ann.call("message.send", { chatId, clientId: "h1", body: "hi" })).message;
  const read = (path: string) => ask("GET", path, { headers: bearer() });
  const [one, other] = [await read(`/chats/${chatId}/messages`), await read(`/history/${chatId}`)];
  expect(other.body).toEqual(one.body);
  expect(JSON.stringify(one.body)).toContain(`"clientId":"${clientId}"`);
});

test.each([
  ["GET", "/nothing"],
  ["GET", "/me/"],
  ["GET", "/constructor"],
])("%s %s is not found", async (method, address) => {
  const answer = await ask(method, address, { headers: bearer() });
  expect(answer).toMatchObject({ status: 404, body: { error: { code: "not_found" } } });
});

test.each([
  ["PUT", "/me", "GET, PATCH, HEAD, OPTIONS"],
  ["DELETE", "/chats", "GET, POST, HEAD, OPTIONS"],
])("%s %s is not allowed, and the answer says what is", async (method, address, allowed) => {
  const answer = await ask(method, address, { headers: bearer() });
  expect(answer).toMatchObject({ status: 405, body: { error: { code: "method_not_allowed" } } });
  expect(answer.headers.get("allow")).toBe(allowed);
});

test("hidden and absent answer byte for byte alike", async () => {
  const [eve, joe] = await world.people("Eve", "Joe");
  const { id: hidden } = await world.aGroup([eve, joe]);
  const absent = "0198f2a0-0000-7000-8000-0000000000ff";
  const addresses = (id: string): [string, string, object?][] => [
    ["GET", `/chats/${id}`],
    ["GET", `/chats/${id}/messages`],
    ["GET", `/chats/${id}/messages/1`],
    ["GET", `/chats/${id}/changes?since=0`],
    ["POST", `/chats/${id}/read`, { seq: 0 }],
    ["POST", `/chats/${id}/leave`, {}],
    ["POST", `/chats/${id}/messages`, { clientId: "1", body: "hi" }],
    ["POST", `/chats/${id}/members`, { userId: joe.id }],
    ["DELETE", `/chats/${id}/members/${joe.id}`],
  ];
  const answers = (id: string) =>
    Promise.all(
      addresses(id).map(async ([method, address, body]) => {
        const init = body
          ? { body: JSON.stringify(body), headers: { ...bearer(), ...json } }
          : { headers: bearer() };
        const { status, body: told, headers } = await ask(method, address, init);
        return JSON.stringify([status, told, [...headers]]);
      }),
    );
  expect(await answers(hidden)).toEqual(await answers(absent));
});

test("answers are personal: no cache keeps them, no browser guesses their type", async () => {
  const { headers } = await callRest("me.get", {}, { token: ann.accessToken });
  expect(headers.get("cache-control")).toMatch(/^no-store\b/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});
