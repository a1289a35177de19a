import type { Actor } from "@parley/core";
import type { PushEvent } from "@parley/protocol";
import { expect, test } from "vitest";
import type { Call } from "./answer-call.ts";
import { createSenders } from "./senders.ts";

const callOf = (origin: string, input: unknown = { chatId: "c", clientId: "1", body: "hi" }): Call => ({
  name: "message.send",
  input,
  actor: { userId: "ann" } as Actor,
  origin,
});
const pushOf = (message: object, event = "message.created") =>
  ({ event, data: { chatId: "c", message: { senderId: "ann", clientId: "1", ...message } } }) as PushEvent;

test("a message belongs to the socket that is sending it, until it has its answer", () => {
  const senders = createSenders();
  const call = callOf("phone");
  senders.note(call);
  expect(senders.of(pushOf({}))).toBe("phone");
  senders.forget(call);
  expect(senders.of(pushOf({}))).toBeUndefined();
});

test("nobody else's message and no other change is kept from it", () => {
  const senders = createSenders();
  senders.note(callOf("phone"));
  expect(senders.of(pushOf({ senderId: "bob" }))).toBeUndefined();
  expect(senders.of(pushOf({ clientId: "2" }))).toBeUndefined();
  expect(senders.of(pushOf({}, "message.updated"))).toBeUndefined();
});

test("the first device to finish does not end what the second one is still sending", () => {
  const senders = createSenders();
  const calls = [callOf("phone"), callOf("laptop")] as const;
  calls.forEach(senders.note);
  senders.forget(calls[0]);
  expect(senders.of(pushOf({}))).toBe("laptop");
});

test.each([null, "text", 7, [], {}, { chatId: { toString: 1 }, clientId: [[["1"]]] }])(
  "input that is no message, %j, is nobody's",
  (input) => {
    const senders = createSenders();
    senders.note(callOf("phone", input));
    expect(senders.of(pushOf({}))).toBeUndefined();
  },
);
