import { shouldNotify } from "./should-notify.ts";
import type { ChatState, State } from "./state.ts";

/**
 * @returns the chats of which one is to be told after the state has changed from one to the other. Nothing that was
 *   there before the first list came is news, and nothing that older pages of the list bring.
 */
export function newsBetween(before: State, after: State, now: number): ChatState[] {
  const { me, blockedIds } = after;
  if (!before.isReady || !me || before.me?.id !== me.id || before.chats === after.chats) return [];
  const latest = latestActivity(before);
  return Object.values<ChatState>(after.chats).filter((chat) => {
    const former = before.chats[chat.id];
    const { lastMessage: message } = chat;
    if (chat === former || !message) return false;
    const isOldChat = !former && message.createdAt <= latest;
    const seenSeq = former?.lastSeq ?? 0;
    return !isOldChat && shouldNotify({ chat, message, seenSeq, meId: me.id, blockedIds, now });
  });
}

function latestActivity({ chats }: State): string {
  return Object.values<ChatState>(chats).reduce(
    (latest, { lastActivityAt }) => (lastActivityAt > latest ? lastActivityAt : latest),
    "",
  );
}
