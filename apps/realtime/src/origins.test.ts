import { eventually } from "@parley/core/testing/eventually";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Device, startConnecting } from "./testing/connect.ts";
import { createNetwork, type Network } from "./testing/start-nodes.ts";

// What the messengers got wrong from which Parley comes, as stories over sockets.

let network: Network;
beforeAll(async () => {
  network = await createNetwork();
});
afterAll(() => network.close());

const bodiesOf = ({ received }: Device) =>
  received.flatMap((push) => (push.event === "message.created" ? [push.data.message.body] : []));

async function aScene() {
  const [ann, bob, eve] = await network.people("Ann", "Bob", "Eve");
  const { id: chatId } = await network.aDirectChat(ann, bob);
  const [anns, bobs, eves] = await Promise.all([
    network.one.connect(ann),
    network.other.connect(bob),
    network.other.connect(eve),
  ]);
  return { ann, bob, chatId, anns, bobs, eves: { id: eve.id, device: eves } };
}

test("D2 who retries on the same socket learns the original's id, and nobody is disconnected", async () => {
  const { chatId, anns, bobs } = await aScene();
  const input = { chatId, clientId: "1", body: "hi" };
  const first = await anns.call("message.send", input);
  const retries = await Promise.all([1, 2, 3].map(() => anns.call("message.send", input)));
  for (const { message, duplicate } of retries)
    expect({ id: message.id, seq: message.seq, duplicate }).toEqual({
      id: first.message.id,
      seq: first.message.seq,
      duplicate: true,
    });
  await anns.call("message.send", { ...input, clientId: "2", body: "fence" });
  await eventually(() => expect(bodiesOf(bobs)).toEqual(["hi", "fence"]));
  expect([anns, bobs].map(({ socket }) => socket.connected)).toEqual([true, true]);
});

test("D6 two quick equal texts on one socket are two messages for the other", async () => {
  const { chatId, anns, bobs } = await aScene();
  const send = (clientId: string) => anns.call("message.send", { chatId, clientId, body: "ok" });
  await Promise.all([send("1"), send("2")]);
  await eventually(() => expect(bodiesOf(bobs)).toEqual(["ok", "ok"]));
});

test("R1, R5 who has read is told to the two of a chat, and to nobody else", async () => {
  const { bob, chatId, anns, bobs, eves } = await aScene();
  await anns.call("message.send", { chatId, clientId: "1", body: "hi" });
  await bobs.call("chat.read", { chatId, seq: 1 });
  expect(await eves.device.ask("chat.read", { chatId, seq: 1 })).toMatchObject({
    error: { code: "not_found" },
  });
  await eventually(() =>
    expect(anns.received).toContainEqual({
      event: "chat.marksMoved",
      data: expect.objectContaining({ chatId, readByAllSeq: 1 }),
    }),
  );
  const readers = anns.received.flatMap((push) =>
    push.event === "chat.marksMoved" ? push.data.marks.map(({ userId }) => userId) : [],
  );
  expect([...new Set(readers)]).toEqual([bob.id]);
  // What comes after it has come: so would have what went before.
  await bobs.call("message.sendDirect", { userId: eves.id, clientId: "fence", body: "fence" });
  await eventually(() => expect(bodiesOf(eves.device)).toEqual(["fence"]));
  expect(JSON.stringify(eves.device.received)).not.toContain(chatId);
});

test("A1 nobody connects as another: without a proof there is no socket, and none is taken from an address", async () => {
  const { ann } = await aScene();
  const attempts = [{}, { query: { token: ann.accessToken } }, { auth: { userId: ann.id } }];
  for (const options of attempts) {
    const socket = startConnecting(network.one.port, options);
    const error = await new Promise<Error>((resolve) => socket.once("connect_error", resolve));
    expect(error).toMatchObject({ data: { code: "unauthenticated" } });
    socket.disconnect();
  }
});
