import type { Person } from "@parley/core/testing/a-person";
import { createWorld, type World } from "@parley/core/testing/world";
import { type ChatId, REQUEST_MAX_BYTES } from "@parley/protocol";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { core } from "./core.ts";
import { ask, useDatabase } from "./testing/call-rest.ts";

vi.mock("./session.ts", () => ({ currentActor: async () => null }));

let world: World;
let ann: Person;
let chatId: ChatId;
beforeAll(async () => {
  world = await createWorld();
  useDatabase(world.url);
  const [caller, bob] = await world.people("Ann", "Bob");
  ann = caller;
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
const lastSeq = async () => (await ann.call("chat.get", { chatId })).lastSeq;

test.each([
  ["broken JSON", '{"body":', json, "invalid_input"],
  ["no object", '["hi"]', json, "invalid_input"],
  ["null", "null", json, "invalid_input"],
  ["a text", '"hi"', json, "invalid_input"],
  ["nothing", "", json, "invalid_input"],
  ["a form", "clientId=1&body=hi", { "content-type": "application/x-www-form-urlencoded" }, "invalid_input"],
  [
    "plain text, which any page may send",
    '{"clientId":"1","body":"hi"}',
    { "content-type": "text/plain" },
    "invalid_input",
  ],
  ["a million nested lists", "[".repeat(60_000), json, "invalid_input"],
  ["too much", JSON.stringify({ clientId: "1", body: "x".repeat(REQUEST_MAX_BYTES) }), json, "too_large"],
])("a body that is %s is refused, and nothing is stored", async (_what, body, headers, code) => {
  const before = await lastSeq();
  const answer = await post(body, headers as Record<string, string>);
  expect(answer.body).toMatchObject({ error: { code } });
  expect(await lastSeq()).toBe(before);
});

test("a body that breaks off is the caller's mistake, and stores nothing", async () => {
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error("aborted")) });
  const before = await lastSeq();
  const options = { headers: { ...bearer(), ...json }, body, duplex: "half" };
  const answer = await ask("POST", `/chats/${chatId}/messages`, options);
  expect(answer).toMatchObject({ status: 400, body: { error: { code: "invalid_input" } } });
  expect(await lastSeq()).toBe(before);
});

test("the address wins over the body, and a body's __proto__ is an unknown field", async () => {
  const other = '"chatId":"0198f2a0-0000-7000-8000-0000000000ff"';
  expect((await post(`{${other},"clientId":"wins","body":"hi"}`)).body).toMatchObject({
    message: { chatId },
  });
  const polluting = await post('{"clientId":"2","body":"hi","__proto__":{"isAdmin":true}}');
  expect(polluting.body).toMatchObject({ error: { code: "invalid_input" } });
  expect({}).not.toHaveProperty("isAdmin");
});

test.each([
  ["limit=abc"],
  ["limit=1.5"],
  ["limit=1e1"],
  ["limit="],
  ["limit=99999999999999999999"],
  ["offset=-1"],
  ["offset=0x10"],
  ["nonsense=1"],
  ["__proto__=1&limit=0"],
])("the query %s is refused", async (query) => {
  const answer = await ask("GET", `/chats/${chatId}/messages?${query}`, { headers: bearer() });
  expect(answer).toMatchObject({ status: 400, body: { error: { code: "invalid_input" } } });
});

test("a list in a query is repeated, or stands between commas", async () => {
  const [bob, carl] = await world.people("Bob", "Carl");
  await world.aGroup([ann, bob, carl]);
  const presencesAt = async (query: string) => {
    const { body } = await ask("GET", `/presence?${query}`, { headers: bearer() });
    return (body as { presences: { userId: string }[] }).presences.map(({ userId }) => userId).sort();
  };
  const both = [bob.id, carl.id].sort();
  expect(await presencesAt(`userIds=${bob.id}&userIds=${carl.id}`)).toEqual(both);
  expect(await presencesAt(`userIds=${bob.id},${carl.id}`)).toEqual(both);
  expect(await presencesAt(`userIds=${bob.id}`)).toEqual([bob.id]);
  const refused = await ask("GET", `/presence?userIds=${bob.id},`, { headers: bearer() });
  expect(refused.body).toMatchObject({ error: { code: "invalid_input" } });
});
