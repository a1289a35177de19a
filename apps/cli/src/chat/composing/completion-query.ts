import { findQuery, type Query } from "@parley/client/completion";
import type { Draft } from "./draft.ts";

/** What is being typed that could be completed, and where its sign stands: on the web there are no chats and commands. */
export type CompletionQuery = Omit<Query, "sign"> & { sign: Query["sign"] | "#" | "/" };

const COMMAND = /^\/([a-z]*)$/;
const CHAT = /(?<![\p{L}\p{N}#&/])#([\p{L}\p{N}_-]{1,32})$/u;

/** @returns what stands before the caret and can be completed. A command is nothing but itself. */
export function completionQuery({ text, caret }: Draft): CompletionQuery | null {
  const [, command] = COMMAND.exec(text) ?? [];
  if (command !== undefined) return { sign: "/", from: 0, words: command };
  const [chat, words = ""] = CHAT.exec(text.slice(0, caret)) ?? [];
  if (chat !== undefined) return { sign: "#", from: caret - chat.length, words };
  return findQuery(text, caret);
}
