import type { Person } from "@parley/core/testing/a-person";
import { operationNames } from "@parley/protocol";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openPlain } from "../testing/open-plain.ts";
import { createPlainWorld, type PlainWorld } from "../testing/plain-world.ts";

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

test("B6 the browser's own WebSocket is client enough", async () => {
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const socket = new WebSocket(`ws://localhost:${world.node.port}/ws`, [
    "parley",
    `bearer.${ann.accessToken}`,
  ]);
  const answered = new Promise<object>((resolve) => {
    socket.onmessage = ({ data }) => {
      const frame = JSON.parse(String(data));
      // Pushes come on the same socket.
      if ("id" in frame) resolve(frame);
    };
  });
  socket.onopen = () =>
    socket.send(
      JSON.stringify({ id: "a", op: "message.send", data: { chatId, clientId: "1", body: "native" } }),
    );
  expect(await answered).toMatchObject({
    id: "a",
    ok: true,
    data: { message: { body: "native" } },
  });
  socket.close();
});

test("frames sent right after authenticate are answered in order, without waiting for it", async () => {
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const client = await openPlain(world.node.port);
  const calls = [
    client.call("authenticate", { token: ann.accessToken }),
    ...Array.from({ length: 50 }, (_, n) =>
      client.call("message.send", { chatId, clientId: `c${n}`, body: `m${n}` }),
    ),
  ];
  const answers = await Promise.all(calls);
  expect(answers.every(({ ok }) => ok)).toBe(true);
  const { messages } = await ann.call("message.list", { chatId });
  expect(messages.map(({ body }) => body)).toEqual(Array.from({ length: 50 }, (_, n) => `m${n}`));
});

test("D7 1,000 pipelined sends on one socket are all stored, acknowledged and in order", async () => {
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const client = await world.connect(ann.accessToken);
  const answers = await Promise.all(
    Array.from({ length: 1_000 }, (_, n) =>
      client.call("message.send", { chatId, clientId: `c${n}`, body: `m${n}` }),
    ),
  );
  const seqs = answers.map(({ data }) => (data as { message: { seq: number } }).message.seq);
  expect(seqs).toEqual(Array.from({ length: 1_000 }, (_, n) => n + 1));
});

test("B1 broken frames, unknown operations and bad input are answered on a socket that stays open", async () => {
  const client = await world.connect(ann.accessToken);
  for (const text of [
    "{",
    "[]",
    "null",
    '"x"',
    '{"id":{},"op":"me.get"}',
    '{"op":1}',
    '{"id":1,"op":"me.get","x":1}',
  ]) {
    const before = client.frames.length;
    client.webSocket.send(text);
    await client.next((frame) => client.frames.indexOf(frame) >= before);
    expect(client.frames.at(-1)).toMatchObject({ ok: false, error: { code: "invalid_input" } });
  }
  const binary = client.frames.length;
  client.webSocket.send(Buffer.from([1, 2, 3]));
  await client.next((frame) => client.frames.indexOf(frame) >= binary);
  for (const op of ["nonsense.do", "__proto__", "constructor", "toString"])
    expect(await client.call(op)).toMatchObject({ ok: false, error: { code: "invalid_input" } });
  expect(await client.call("chat.get", { chatId: "x" })).toMatchObject({ error: { code: "invalid_input" } });
  expect(await client.call("me.get")).toMatchObject({ ok: true });
});

test("the error for a frame that is no call still names its id", async () => {
  const client = await world.connect(ann.accessToken);
  client.webSocket.send('{"id":"mine","data":{}}');
  expect(await client.next(({ id }) => id === "mine")).toMatchObject({ ok: false });
});

test("every operation of the contract is known", async () => {
  const client = await world.connect(ann.accessToken);
  for (const name of operationNames.filter((each) => each !== "account.logout")) {
    const { error } = await client.call(name, { "no such field": 1 });
    expect(JSON.stringify(error ?? {})).not.toContain("There is no operation");
  }
});

test("a frame above 64 KiB ends the connection, and the server lives on", async () => {
  const client = await world.connect(ann.accessToken);
  client.webSocket.send(`{"op":"${"x".repeat(70_000)}"}`);
  expect((await client.closed).code).toBe(1009);
  await world.connect(ann.accessToken);
});

test("other paths are not ours", async () => {
  await expect(openPlain(world.node.port, { path: "/other" })).rejects.toThrow();
});
