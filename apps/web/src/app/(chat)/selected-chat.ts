import type { ChatId } from "@parley/protocol";

/** @returns the chat that the address names, null on the list. Whether there is such a chat, the server says. */
export function selectedChat(address: string): ChatId | null {
  const [, named] = /^\/(?:c|chats)\/([^/]+)/.exec(address) ?? [];
  return (named as ChatId | undefined) ?? null;
}
