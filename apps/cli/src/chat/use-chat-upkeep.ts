import { canLoadOlder } from "@parley/client";
import { useChat, useClient } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { useEffect } from "react";

type Seen = {
  /** The first row in view is the first that is loaded. */
  isAtStart: boolean;
  isAtEnd: boolean;
};

/** Loads what is looked at and marks as read what was seen. Failures are in the chat's state. */
export function useChatUpkeep(chatId: ChatId, { isAtStart, isAtEnd }: Seen): void {
  const client = useClient();
  const chat = useChat(chatId);
  const isOlderWanted = isAtStart && chat !== undefined && canLoadOlder(chat);
  const firstSeq = chat?.messages[0]?.seq;
  const lastSeq = chat?.messages.at(-1)?.seq;
  const unreadSeq =
    isAtEnd && chat && lastSeq !== undefined && lastSeq > chat.lastReadSeq ? lastSeq : undefined;

  useEffect(() => {
    client.openChat(chatId).catch(() => {});
  }, [client, chatId]);

  // Once per page: a page that failed to come is asked for again when somebody scrolls.
  useEffect(() => {
    if (isOlderWanted && firstSeq !== undefined) client.loadOlder(chatId).catch(() => {});
  }, [client, chatId, isOlderWanted, firstSeq]);

  useEffect(() => {
    if (unreadSeq !== undefined) client.markRead(chatId, unreadSeq);
  }, [client, chatId, unreadSeq]);
}
