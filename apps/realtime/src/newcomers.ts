import type { ChatId, PushEvent, UserId } from "@parley/protocol";
import { roomsOfUser } from "./rooms.ts";

type Limit = { userId: UserId; historyAfterSeq: number };

/** Who of this node's people joined a group while its history was closed: he must not hear what becomes of it. */
export function createNewcomers() {
  const byChat = new Map<ChatId, Map<UserId, number>>();

  function note(chatId: ChatId, { userId, historyAfterSeq }: Limit): void {
    const limits = byChat.get(chatId) ?? new Map<UserId, number>();
    if (historyAfterSeq > 0) byChat.set(chatId, limits.set(userId, historyAfterSeq));
    else limits.delete(userId);
  }

  return {
    note,
    forget: (chatId: ChatId) => void byChat.delete(chatId),
    /** The rooms of those from whom a push has to be kept. Their clients see a hole, and read around it. */
    roomsKeptFrom(chatId: ChatId, push: PushEvent): string[] {
      const limits = byChat.get(chatId);
      if (!limits || !("message" in push.data)) return [];
      const { seq } = push.data.message;
      const kept = [...limits].filter(([, historyAfterSeq]) => seq <= historyAfterSeq);
      return kept.flatMap(([userId]) => roomsOfUser(userId, push));
    },
  };
}
