import type { Call } from "@parley/client/http";
import type { Chat, HistoryMessage, User, UserId } from "@parley/protocol";
import { messagesAfter } from "./messages-after.ts";

export type Unread = { messages: HistoryMessage[]; senders: Map<UserId, User> };

/** @returns the messages that make up a chat's number. Own ones are never among them: sending moves the mark. */
export async function unreadMessages(call: Call, chat: Chat): Promise<Unread> {
  const unread: Unread = { messages: [], senders: new Map() };
  if (chat.unreadCount === 0) return unread;
  for await (const page of messagesAfter(call, { chatId: chat.id, after: chat.lastReadSeq })) {
    for (const user of page.users) unread.senders.set(user.id, user);
    unread.messages.push(...page.messages.filter((message) => counts(message, chat)));
  }
  return unread;
}

/** What came after the count was made is not in it. */
function counts({ seq, deletedAt }: HistoryMessage, { lastSeq }: Chat): boolean {
  return seq <= lastSeq && deletedAt === null;
}
