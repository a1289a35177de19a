import type { Person } from "@parley/core/testing/a-person";
import { cutListeners } from "@parley/core/testing/cut-listeners";
import { closeReasons } from "@parley/protocol";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openPlain } from "../testing/open-plain.ts";
import { bearer, created, createPlainWorld, type PlainWorld } from "../testing/plain-world.ts";

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

async function connectSocketIo(token: string): Promise<Socket> {
  const socket = io(`http://localhost:${world.node.port}`, { transports: ["websocket"], auth: { token } });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve).once("connect_error", reject);
  });
  return socket;
}

test("B6 a bare client signs in by subprotocol, calls, and hears what others do", async () => {
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const [one, other] = await Promise.all([world.connect(ann.accessToken), world.connect(bob.accessToken)]);
  expect(one.webSocket.protocol).toBe("parley");
  const answer = await one.call("message.send", { chatId, clientId: "1", body: "hello" });
  expect(answer).toMatchObject({ ok: true, data: { message: { body: "hello", seq: 1 }, duplicate: false } });
  expect(await other.next(created("hello"))).toMatchObject({
    event: "message.created",
    data: { chatId, message: { senderId: ann.id } },
  });
});

test("L1 a send is not pushed back to its own socket, but to the sender's other ones of both kinds", async () => {
  const { id: chatId } = await world.aDirectChat(ann, bob);
  const [sender, second] = await Promise.all([
    world.connect(ann.accessToken),
    world.connect(ann.accessToken),
  ]);
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
  const plain = await world.connect(bob.accessToken);
  const socketIo = await connectSocketIo(ann.accessToken);
  await socketIo.emitWithAck("message.send", { chatId, clientId: "1", body: "from the other kind" });
  await plain.next(created("from the other kind"));
  socketIo.disconnect();
});

test("C6 who is removed hears that, and nothing after", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  const [owner, removed] = await Promise.all([
    world.connect(ann.accessToken),
    world.connect(bob.accessToken),
  ]);
  await owner.call("member.remove", { chatId, userId: bob.id });
  await removed.next(({ event }) => event === "member.removed");
  await owner.call("message.send", { chatId, clientId: "1", body: "without him" });
  await removed.call("me.get");
  expect(removed.frames.filter(created("without him"))).toEqual([]);
});

test("C7 who is added hears it without asking, and what comes after", async () => {
  const { id: chatId } = await world.aGroup([ann]);
  const [owner, added] = await Promise.all([world.connect(ann.accessToken), world.connect(bob.accessToken)]);
  await owner.call("member.add", { chatId, userId: bob.id });
  await added.next(({ event }) => event === "member.added");
  await owner.call("message.send", { chatId, clientId: "1", body: "welcome" });
  await added.next(created("welcome"));
});

test("a token for named chats hears those, and one that may only write hears nothing", async () => {
  const [open, closed] = [await world.aGroup([ann, bob]), await world.aGroup([ann, bob])];
  const make = async (scopes: ("read" | "write")[], chatIds?: (typeof open.id)[]) =>
    world.connect(
      (await ann.call("token.create", { name: "bot", scopes, ...(chatIds && { chatIds }) })).secret,
    );
  const confined = await openPlain(
    world.node.port,
    bearer((await ann.call("token.create", { name: "bot", scopes: ["read"], chatIds: [open.id] })).secret),
  );
  await confined.call("me.get");
  const writer = await make(["write"]);
  const sender = await world.connect(bob.accessToken);
  await sender.call("message.send", { chatId: closed.id, clientId: "1", body: "elsewhere" });
  await sender.call("message.send", { chatId: open.id, clientId: "1", body: "here" });
  await sender.call("member.remove", { chatId: open.id, userId: ann.id });
  await confined.next(created("here"));
  await writer.call("me.get");
  expect(confined.frames.filter(created("elsewhere"))).toEqual([]);
  expect(writer.frames.some(({ event }) => event)).toBe(false);
});

test("after the bus was away they learn what they missed: messages, new chats, the end of their session", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  const doomed = await world.aDevice(bob);
  const socket = await world.connect(bob.accessToken);
  const doomedSocket = await world.connect(doomed.accessToken);
  // The node hears nothing of what is called beside it.
  await ann.call("message.send", { chatId, clientId: "1", body: "unheard" });
  const { id: addedId } = await world.aGroup([ann, bob]);
  await doomed.call("account.logout", {});
  await cutListeners(world.core.db.pool);
  await socket.next(created("unheard"));
  await socket.next(({ event, data }) => event === "chat.created" && JSON.stringify(data).includes(addedId));
  expect(await doomedSocket.closed).toEqual(closeReasons.session_revoked);
  expect(doomedSocket.frames.at(-1)).toEqual({ event: "session.revoked", data: {} });
});
