import type { Person } from "@parley/core/testing/a-person";
import { createWorld, type World } from "@parley/core/testing/world";
import { closeReasons, operationNames } from "@parley/protocol";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openPlain, type PlainClient } from "../testing/open-plain.ts";
import { type Node, startNode } from "../testing/start-nodes.ts";

let world: World;
let node: Node;
let ann: Person;
let bob: Person;

beforeAll(async () => {
  world = await createWorld();
  node = await startNode(world.url);
});
beforeEach(async () => {
  [ann, bob] = await world.people("Ann", "Bob");
});
afterAll(async () => {
  await node.close();
  await world.close();
});

const bearer = (token: string) => ({ protocols: ["parley", `bearer.${token}`] });

/** Signed in, and in its rooms: the answer to a first call comes after. */
async function connect(token: string): Promise<PlainClient> {
  const client = await openPlain(node.port, bearer(token));
  await client.call("me.get");
  return client;
}

async function connectSocketIo(token: string): Promise<Socket> {
  const socket = io(`http://localhost:${node.port}`, { transports: ["websocket"], auth: { token } });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve).once("connect_error", reject);
  });
  return socket;
}

const created = (body: string) => (frame: PlainClient["frames"][number]) =>
  frame.event === "message.created" && JSON.stringify(frame.data).includes(`"body":"${body}"`);

test("B6 a bare client signs in by subprotocol, calls, and hears what others do", async () => {
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const [one, other] = await Promise.all([connect(ann.accessToken), connect(bob.accessToken)]);
  expect(one.webSocket.protocol).toBe("parley");
  const answer = await one.call("message.send", { chatId, clientId: "1", body: "hello" });
  expect(answer).toMatchObject({ ok: true, data: { message: { body: "hello", seq: 1 }, duplicate: false } });
  expect(await other.next(created("hello"))).toMatchObject({
    event: "message.created",
    data: { chatId, message: { senderId: ann.id } },
  });
});

test("B6 the browser's own WebSocket is client enough", async () => {
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const socket = new WebSocket(`ws://localhost:${node.port}/ws`, ["parley", `bearer.${ann.accessToken}`]);
  const answered = new Promise<string>((resolve) => {
    socket.onmessage = ({ data }) => resolve(String(data));
  });
  socket.onopen = () =>
    socket.send(
      JSON.stringify({ id: "a", op: "message.send", data: { chatId, clientId: "1", body: "native" } }),
    );
  expect(JSON.parse(await answered)).toMatchObject({
    id: "a",
    ok: true,
    data: { message: { body: "native" } },
  });
  socket.close();
});

test("B6 a first frame signs in as well, with a token or a ticket", async () => {
  const byToken = await openPlain(node.port);
  expect(await byToken.call("authenticate", { token: ann.accessToken })).toMatchObject({
    ok: true,
    data: { userId: ann.id, sessionId: ann.actor.sessionId },
  });
  const byTicket = await openPlain(node.port);
  const { ticket } = await bob.call("realtime.ticket", {});
  expect(await byTicket.call("authenticate", { ticket })).toMatchObject({ ok: true });
  expect(await byTicket.call("me.get")).toMatchObject({ ok: true, data: { id: bob.id } });
});

test("frames sent right after authenticate are answered in order, without waiting for it", async () => {
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const client = await openPlain(node.port);
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
  const client = await connect(ann.accessToken);
  const answers = await Promise.all(
    Array.from({ length: 1_000 }, (_, n) =>
      client.call("message.send", { chatId, clientId: `c${n}`, body: `m${n}` }),
    ),
  );
  const seqs = answers.map(({ data }) => (data as { message: { seq: number } }).message.seq);
  expect(seqs).toEqual(Array.from({ length: 1_000 }, (_, n) => n + 1));
});

test("L1 a send is not pushed back to its own socket, but to the sender's other ones of both kinds", async () => {
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const [sender, second] = await Promise.all([connect(ann.accessToken), connect(ann.accessToken)]);
  const socketIo = await connectSocketIo(bob.accessToken);
  const heard = new Promise((resolve) => socketIo.once("message.created", resolve));
  await sender.call("message.send", { chatId, clientId: "1", body: "once" });
  await second.next(created("once"));
  expect(await heard).toMatchObject({ chatId, message: { body: "once" } });
  await second.call("message.send", { chatId, clientId: "2", body: "twice" });
  await sender.next(created("twice"));
  expect(sender.frames.filter(created("once"))).toEqual([]);
  socketIo.disconnect();
});

test("what a Socket.IO client sends reaches plain ones", async () => {
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const plain = await connect(bob.accessToken);
  const socketIo = await connectSocketIo(ann.accessToken);
  await socketIo.emitWithAck("message.send", { chatId, clientId: "1", body: "from the other kind" });
  await plain.next(created("from the other kind"));
  socketIo.disconnect();
});

test("C6 who is removed hears that, and nothing after", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  const [owner, removed] = await Promise.all([connect(ann.accessToken), connect(bob.accessToken)]);
  await owner.call("member.remove", { chatId, userId: bob.id });
  await removed.next(({ event }) => event === "member.removed");
  await owner.call("message.send", { chatId, clientId: "1", body: "without him" });
  await removed.call("me.get");
  expect(removed.frames.filter(created("without him"))).toEqual([]);
});

test("C7 who is added hears it without asking, and what comes after", async () => {
  const { id: chatId } = await world.aGroup([ann]);
  const [owner, added] = await Promise.all([connect(ann.accessToken), connect(bob.accessToken)]);
  await owner.call("member.add", { chatId, userId: bob.id });
  await added.next(({ event }) => event === "member.added");
  await owner.call("message.send", { chatId, clientId: "1", body: "welcome" });
  await added.next(created("welcome"));
});

test("B1 broken frames, unknown operations and bad input are answered on a socket that stays open", async () => {
  const client = await connect(ann.accessToken);
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
  const client = await connect(ann.accessToken);
  client.webSocket.send('{"id":"mine","data":{}}');
  expect(await client.next(({ id }) => id === "mine")).toMatchObject({ ok: false });
});

test("every operation of the contract is known", async () => {
  const client = await connect(ann.accessToken);
  for (const name of operationNames.filter((each) => each !== "account.logout")) {
    const { error } = await client.call(name, { "no such field": 1 });
    expect(JSON.stringify(error ?? {})).not.toContain("There is no operation");
  }
});

test("I17 nothing is answered or pushed before signing in", async () => {
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const stranger = await openPlain(node.port);
  expect(await stranger.call("chat.get", { chatId })).toMatchObject({ error: { code: "unauthenticated" } });
  const sender = await connect(ann.accessToken);
  await sender.call("message.send", { chatId, clientId: "1", body: "secret" });
  expect(await stranger.call("me.get")).toMatchObject({ ok: false });
  expect(stranger.frames.some(({ event }) => event)).toBe(false);
});

test("a wrong token closes with a code that says so", async () => {
  const bySubprotocol = await openPlain(node.port, bearer("nonsense"));
  expect(await bySubprotocol.closed).toEqual(closeReasons.unauthenticated);
  const byFrame = await openPlain(node.port);
  expect(await byFrame.call("authenticate", { token: "nonsense" })).toMatchObject({
    ok: false,
    error: { code: "unauthenticated" },
  });
  expect(await byFrame.closed).toEqual(closeReasons.unauthenticated);
  const refresh = await openPlain(node.port, bearer("parley_rt_x"));
  expect((await refresh.closed).code).toBe(closeReasons.unauthenticated.code);
});

test("signing in twice on one socket is refused, and the first stays", async () => {
  const client = await connect(ann.accessToken);
  expect(await client.call("authenticate", { token: bob.accessToken })).toMatchObject({ ok: false });
  expect(await client.call("me.get")).toMatchObject({ data: { id: ann.id } });
});

test.each(["token", "access_token", "ticket", "Authorization"])(
  "a secret in the address as %s is refused",
  async (name) => {
    const client = await openPlain(node.port, { path: `/ws?${name}=${ann.accessToken}` });
    expect(await client.closed).toEqual(closeReasons.token_in_address);
  },
);

test.each(["https://evil.example", "null", "http://localhost.evil.example:3000", "http://localhost:3005"])(
  "a page from %s is refused",
  async (origin) => {
    await expect(openPlain(node.port, { ...bearer(ann.accessToken), origin })).rejects.toThrow("403");
  },
);

test("a page of ours may connect", async () => {
  const client = await openPlain(node.port, { ...bearer(ann.accessToken), origin: "http://localhost:3000" });
  expect(await client.call("me.get")).toMatchObject({ ok: true });
});

test("I16 ending the session closes the socket with a code that says so", async () => {
  const { secret, token } = await ann.call("token.create", { name: "bot", scopes: ["read"] });
  const [bot, person] = await Promise.all([connect(secret), connect(ann.accessToken)]);
  await person.call("token.revoke", { tokenId: token.id });
  expect(await bot.closed).toEqual(closeReasons.session_revoked);
  expect(bot.frames.at(-1)).toEqual({ event: "session.revoked", data: {} });
});

test("a token for named chats hears those, and one that may only write hears nothing", async () => {
  const [open, closed] = [await world.aGroup([ann, bob]), await world.aGroup([ann, bob])];
  const make = async (scopes: ("read" | "write")[], chatIds?: (typeof open.id)[]) =>
    connect((await ann.call("token.create", { name: "bot", scopes, ...(chatIds && { chatIds }) })).secret);
  const confined = await openPlain(
    node.port,
    bearer((await ann.call("token.create", { name: "bot", scopes: ["read"], chatIds: [open.id] })).secret),
  );
  await confined.call("me.get");
  const writer = await make(["write"]);
  const sender = await connect(bob.accessToken);
  await sender.call("message.send", { chatId: closed.id, clientId: "1", body: "elsewhere" });
  await sender.call("message.send", { chatId: open.id, clientId: "1", body: "here" });
  await sender.call("member.remove", { chatId: open.id, userId: ann.id });
  await confined.next(created("here"));
  await writer.call("me.get");
  expect(confined.frames.filter(created("elsewhere"))).toEqual([]);
  expect(writer.frames.some(({ event }) => event)).toBe(false);
});

test("a frame above 64 KiB ends the connection, and the server lives on", async () => {
  const client = await connect(ann.accessToken);
  client.webSocket.send(`{"op":"${"x".repeat(70_000)}"}`);
  expect((await client.closed).code).toBe(1009);
  await connect(ann.accessToken);
});

test("other paths are not ours", async () => {
  await expect(openPlain(node.port, { path: "/other" })).rejects.toThrow();
});

test("who does not sign in in time is told so", async () => {
  const client = await openPlain(node.port);
  expect(await client.closed).toEqual(closeReasons.handshake_timeout);
});
