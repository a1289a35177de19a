import { eventually } from "@parley/core/testing/eventually";
import { type ChatId, ErrorBody, SOCKET_FRAME_MAX_BYTES } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Device } from "./testing/connect.ts";
import { createNetwork, type Network } from "./testing/start-nodes.ts";

let network: Network;
let device: Device;
let chatId: ChatId;
beforeAll(async () => {
  network = await createNetwork();
  const [ann, bob] = await network.people("Ann", "Bob");
  chatId = (await network.aDirectChat(ann, bob)).id;
  device = await network.one.connect(ann);
});
afterAll(() => network.close());

const codeOf = async (name: string, ...args: unknown[]) => {
  const answer = await device.ask(name, ...args);
  return answer.ok ? "ok" : ErrorBody.parse(answer.error).code;
};

test.each([
  ["an unknown event", ["nothing.here", {}], "invalid_input"],
  ["a name from Object's prototype", ["constructor", {}], "invalid_input"],
  ["a name that is __proto__", ["__proto__", {}], "invalid_input"],
  ["an event of the server's", ["message.created", {}], "invalid_input"],
  ["no input where some is needed", ["chat.get"], "invalid_input"],
  ["null", ["chat.get", null], "invalid_input"],
  ["a text", ["chat.get", "hello"], "invalid_input"],
  ["a list", ["chat.get", []], "invalid_input"],
  ["bytes", ["chat.get", Buffer.from("hello")], "invalid_input"],
  ["bytes where text belongs", ["chat.get", { chatId: Buffer.from("hello") }], "invalid_input"],
  ["no input where none is needed", ["me.get"], "ok"],
  ["more arguments than one", ["me.get", {}, { more: true }], "ok"],
])("B1 %s gets a typed answer on a socket that stays open", async (_what, [name, ...args], code) => {
  expect(await codeOf(name as string, ...args)).toBe(code);
  expect(await codeOf("me.get", {})).toBe("ok");
});

test("B1 an event whose name is a number gets a typed answer", async () => {
  expect(await codeOf(5 as never, {})).toBe("invalid_input");
});

test("B1 a call without an acknowledgement is carried out, and a wrong one hurts nobody", async () => {
  device.socket.emit("message.send", { chatId, clientId: "silent", body: "no answer wanted" });
  device.socket.emit("message.send", { chatId: "wrong" });
  device.socket.emit("nothing.here");
  await eventually(async () => expect((await device.call("chat.get", { chatId })).lastSeq).toBe(1));
  expect(await codeOf("me.get", {})).toBe("ok");
});

test("B1 empty, blank and oversized texts and unknown ids are refused, and nothing is stored", async () => {
  const { lastSeq } = await device.call("chat.get", { chatId });
  const unknown = "0198f2a0-0000-7000-8000-0000000000ff";
  const send = (more: object) => codeOf("message.send", { chatId, clientId: "x", body: "hi", ...more });
  expect(await send({ body: "" })).toBe("invalid_input");
  expect(await send({ body: " \n " })).toBe("invalid_input");
  expect(await send({ body: "x".repeat(10_001) })).toBe("invalid_input");
  expect(await send({ chatId: unknown })).toBe("not_found");
  expect(await send({ senderId: unknown })).toBe("invalid_input");
  expect((await device.call("chat.get", { chatId })).lastSeq).toBe(lastSeq);
});

test("a frame over the limit ends that connection, and no other", async () => {
  const [eve] = await network.people("Eve");
  const eves = await network.one.connect(eve);
  const closed = new Promise((resolve) => eves.socket.once("disconnect", resolve));
  eves.socket.emit("me.update", { about: "x".repeat(SOCKET_FRAME_MAX_BYTES) } as never);
  expect(await closed).toBe("transport close");
  expect(await codeOf("me.get", {})).toBe("ok");
});

test("who says nothing of who he is, or lies, is refused with a typed error", async () => {
  const [ann] = await network.people("Ann");
  const { ticket } = await ann.call("realtime.ticket", {});
  const proofs = [
    {},
    { token: "" },
    { token: "x" },
    { token: ticket },
    { ticket: ann.accessToken },
    { token: { a: 1 } },
  ];
  for (const auth of proofs) {
    const attempt = network.one.connect(ann, { auth });
    await expect(attempt).rejects.toMatchObject({ data: { code: "unauthenticated" } });
  }
  const withTicket = await network.one.connect(ann, { auth: { ticket } });
  expect((await withTicket.call("me.get", {})).id).toBe(ann.id);
});

test("I15 recovery is off: who is removed while his connection is broken comes back to no room", async () => {
  const [ann, bob] = await network.people("Ann", "Bob");
  const { id } = await network.aGroup([ann, bob]);
  const bobs = await network.one.connect(bob, { reconnection: true, reconnectionDelay: 200 });
  const isBack = new Promise((resolve) => bobs.socket.io.once("reconnect", resolve));
  bobs.socket.io.engine.close();
  await ann.call("member.remove", { chatId: id, userId: bob.id });
  await isBack;
  const anns = await network.one.connect(ann);
  const laptop = await network.one.connect(ann);
  await anns.call("message.send", { chatId: id, clientId: "1", body: "not for Bob" });
  await eventually(() => expect(laptop.revs(id)).toEqual([4]));
  expect(bobs.socket.recovered).toBeFalsy();
  for (const rev of [3, 4]) expect(bobs.revs(id)).not.toContain(rev);
});
