import type { Scene } from "./authorization-matrix.ts";
import { type CallName, contractOf } from "./verdict-of.ts";

/** The example of a call's row in the contract, about the scene's chat, its first message and its target. */
export function inputFrom(name: CallName, { chatId, target }: Pick<Scene, "chatId" | "target">): object {
  const words: Record<string, unknown> = {
    chatId,
    toChatId: chatId,
    chatIds: [chatId],
    userId: target.id,
    userIds: [target.id],
    memberIds: [target.id],
    seq: 1,
  };
  const example = Object.entries(contractOf(name).example);
  return Object.fromEntries(example.map(([field, value]) => [field, words[field] ?? value]));
}
