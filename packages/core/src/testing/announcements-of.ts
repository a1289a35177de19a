import type { ChatId, Seq } from "@parley/protocol";
import type { Change } from "../change.ts";

/** Up to which seqs "everybody has read" was announced, in order. */
export function announcementsOf(published: readonly Change[], chatId: ChatId): Seq[] {
  return published.flatMap((change) => {
    const push = change.scope === "chat" ? change.push : null;
    return push?.event === "chat.readByAll" && push.data.chatId === chatId ? [push.data.seq] : [];
  });
}
