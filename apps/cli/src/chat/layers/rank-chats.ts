import { type ChatSummary, findChats } from "@parley/client";
import type { ChatId } from "@parley/protocol";

type Options = { query: string; openChatId: ChatId | undefined };

/** @returns the chats that a few letters may mean: unread ones first, mentions before all, else the latest first. */
export function rankChats(chats: readonly ChatSummary[], { query, openChatId }: Options): ChatSummary[] {
  const wanted = query.trim();
  const others = chats.filter(({ id }) => id !== openChatId);
  const found = wanted === "" ? others : findChats(chats, wanted);
  return found.toSorted((a, b) => urgency(b) - urgency(a) || (wanted === "" ? b.time - a.time : 0));
}

/** @returns how much a chat asks to be opened: 0 not at all, 2 somebody mentions the person in it. */
export function urgency({ unreadCount, chat }: ChatSummary): number {
  if (chat.mentionSeqs.length > 0) return 2;
  return unreadCount > 0 || chat.mine.isMarkedUnread ? 1 : 0;
}
