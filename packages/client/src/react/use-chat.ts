import type { ChatId } from "@parley/protocol";
import type { ChatState } from "../state.ts";
import { useClientState } from "./use-client-state.ts";

/** @returns the chat, undefined while it is not known or when the person is not in it. */
export function useChat(chatId: ChatId): ChatState | undefined {
  return useClientState((state) => state.chats[chatId]);
}
