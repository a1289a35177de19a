import { canLoadOlder, findMessage, shownMessages } from "@parley/client";
import { useChat, useClient } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { useEffect } from "react";

type Seen = {
  /** The first row in view is the first that is loaded. */
  isAtStart: boolean;
  isAtEnd: boolean;
  /** The messages that are answered by what is in view. */
  quotedSeqs: readonly number[];
};

/** Loads what is looked at and marks as read what was seen. Failures are in the chat's state. */
export function useChatUpkeep(chatId: ChatId, { isAtStart, isAtEnd, quotedSeqs }: Seen): void {
  const client = useClient();
  const chat = useChat(chatId);
  const isOlderWanted = isAtStart && chat !== undefined && canLoadOlder(chat);
  const firstSeq = chat && shownMessages(chat)[0]?.seq;
  const lastSeq = chat?.messages.at(-1)?.seq;
  const isEndSeen = isAtEnd && chat !== undefined && !chat.aside?.visit;
  const unreadSeq = isEndSeen && lastSeq !== undefined && lastSeq > chat.lastReadSeq ? lastSeq : undefined;
  const unknownSeqs = quotedSeqs.filter((seq) => chat && findMessage(chat, seq) === undefined).join(" ");

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

  useEffect(() => {
    for (const seq of unknownSeqs.split(" ").filter(Boolean))
      client.loadQuoted(chatId, Number(seq)).catch(() => {});
  }, [client, chatId, unknownSeqs]);
}
