import type { ChatId, Seq } from "@parley/protocol";
import type { Change } from "../change.ts";

/** Up to which seqs "everybody has read" was announced, in order. */
export function announcementsOf(published: readonly Change[], chatId: ChatId): Seq[] {
  return published.flatMap((change) => {
    const push = change.scope === "chat" ? change.push : null;
    if (push?.event !== "chat.marksMoved" || push.data.chatId !== chatId) return [];
    return push.data.readByAllSeq ?? [];
  });
}
