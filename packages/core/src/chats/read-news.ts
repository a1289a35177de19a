import type { ChatId, Rev, Seq, UserId } from "@parley/protocol";
import type { HintChange } from "../change.ts";

type Mark = {
  chatId: string;
  userId: string;
  /** As others see it. */
  lastReadSeq: Seq;
  membersRev: Rev;
};

/** Tells everybody in a chat how far somebody has read. */
export function readNews({ chatId, userId, lastReadSeq, membersRev }: Mark): HintChange {
  const id = chatId as ChatId;
  const push = { event: "chat.read", data: { chatId: id, userId: userId as UserId, lastReadSeq } } as const;
  return { scope: "chat", chatId: id, membersRev, push };
}
