import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { bodiesOf } from "./testing/bodies-of.ts";
import { aWorld, settle } from "./testing/steps.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("an old message that changes while the first page is on its way is not shown as it was", async () => {
  const { client, transport, server, chat, bob } = aWorld();
  client.start();
  await settle();
  transport.isHolding = true;
  client.openChat(chat.id).catch(() => {});
  await settle();
  for (const flight of transport.calls) flight.serve();
  const old = chat.messages[0];
  if (!old) throw new Error("there is no message");
  server.post(chat, bob, "new");
  server.change(chat, old.seq, { body: "edited", editedAt: old.createdAt });
  for (const push of transport.pushes.splice(0)) transport.deliver(push);
  await settle();
  transport.isHolding = false;
  for (const flight of [...transport.calls]) flight.answer();
  await settle(1_000);
  expect(bodiesOf(client, chat.id)).toEqual(["edited", "new"]);
  client.stop();
});
