import { type ChatId, TYPISTS_TOLD_MAX, type UserId } from "@parley/protocol";
import { expect, test } from "vitest";
import type { HintChange } from "../change.ts";
import { createThrottle } from "../throttle.ts";
import { isHeard, noteHeard } from "./is-heard.ts";

const chatId = "a chat" as ChatId;
const typists = Array.from({ length: TYPISTS_TOLD_MAX + 1 }, (_, index) => `person ${index}` as UserId);

const aProcess = () => createThrottle({ everyMs: 3_000, now: () => 0 });

function typingOf(userId: UserId): HintChange {
  return { scope: "chat", chatId, membersRev: 1, push: { event: "chat.typing", data: { chatId, userId } } };
}

test("whom another process has told of is not told again, and takes a seat", () => {
  const typing = aProcess();
  const [ann, ...others] = typists;
  if (!ann) throw new Error("there are some");
  noteHeard(typing, [typingOf(ann)]);
  expect(isHeard(typing, { chatId, userId: ann })).toBe(false);
  const heard = others.filter((userId) => isHeard(typing, { chatId, userId }));
  expect(heard).toHaveLength(TYPISTS_TOLD_MAX - 1);
});

test("what a process has told itself, and hears again, takes no second seat", () => {
  const typing = aProcess();
  for (const userId of typists.slice(0, TYPISTS_TOLD_MAX - 1)) {
    expect(isHeard(typing, { chatId, userId })).toBe(true);
    noteHeard(typing, [typingOf(userId)]);
  }
  const last = typists.at(-1);
  expect(last && isHeard(typing, { chatId, userId: last })).toBe(true);
});
