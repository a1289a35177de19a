import { expect, it } from "vitest";
import { createFakeClient } from "../testing/fake-client.ts";
import { weekend } from "../testing/people.ts";
import { leave } from "./leave.ts";

const withoutMessages = (client: ReturnType<typeof createFakeClient>) =>
  client.change((state) => {
    const chat = state.chats[weekend.id];
    return chat ? { ...state, chats: { ...state.chats, [chat.id]: { ...chat, pending: [] } } } : state;
  });

it("tells the server what it was to be told soon, and then rests", async () => {
  const client = createFakeClient({ chats: [weekend] });
  await leave(client);
  expect(client.asked).toEqual(["flush", "stop"]);
});

it("waits for what is being sent", async () => {
  const client = createFakeClient({ chats: [weekend] });
  client.send(weekend.id, "On my way");
  const left = leave(client);
  await Promise.resolve();
  expect(client.asked).not.toContain("stop");
  withoutMessages(client);
  await left;
  expect(client.asked).toEqual(["send On my way", "flush", "stop"]);
});

it("does not wait for a server that is silent", async () => {
  const client = createFakeClient({ chats: [weekend] });
  client.flush = () => new Promise(() => {});
  await leave(client);
  expect(client.asked).toEqual(["stop"]);
});

it("asks nothing of a server that is away", async () => {
  const client = createFakeClient({ chats: [weekend] });
  client.change((state) => ({ ...state, connection: "waiting" }));
  client.send(weekend.id, "Later");
  await leave(client);
  expect(client.asked).toEqual(["send Later", "stop"]);
});
