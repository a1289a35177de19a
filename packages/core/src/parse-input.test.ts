import type { OperationName } from "@parley/protocol";
import { expect, test } from "vitest";
import { parseInput } from "./parse-input.ts";

const chatId = "0198f2a0-0000-7000-8000-000000000001";

test.each<[OperationName, unknown, string]>([
  ["message.list", { chatId, limit: 0 }, "limit must be at least 1."],
  ["message.list", { chatId, limit: "x" }, "limit must be a number."],
  ["message.list", { chatId: "x" }, "chatId must be an id."],
  [
    "message.list",
    { chatId, before: 1, after: 2 },
    "The input must have only one of offset, before, after, around and date.",
  ],
  ["message.edit", { chatId, seq: 1 }, "body is missing."],
  ["message.send", { chatId, clientId: "a" }, "body must not be blank."],
  ["message.send", { chatId, clientId: "", body: "x" }, "clientId must not be empty."],
  [
    "message.send",
    { chatId, clientId: "a", body: "x".repeat(10_001) },
    "body must be at most 10000 characters long.",
  ],
  [
    "message.send",
    { chatId, clientId: "a", body: "\0" },
    "body must not contain NUL characters or broken Unicode.",
  ],
  ["message.send", { chatId, clientId: "a", body: "x", senderId: "b" }, "senderId is not a known field."],
  ["chat.create", { kind: "direct", userId: 1 }, "userId must be text."],
  ["chat.create", { kind: "party" }, "kind is none of the known ones."],
  ["me.update", { locale: "de" }, "locale must be one of en, ru."],
  [
    "account.register",
    { name: "A", email: "nobody", password: "long enough" },
    "email must be an email address.",
  ],
  ["me.get", null, "The input must be an object."],
])("%s: what is wrong with %j is said in words", (name, input, sentence) => {
  expect(() => parseInput(name, input)).toThrow(`${sentence} Correct this and try again.`);
});
