import type { UserId } from "@parley/protocol";
import { raiseMarks } from "./marks.ts";
import { raiseOwnMark } from "./raise-own-mark.ts";
import type { ChatState } from "./state.ts";

type Mark = { userId: UserId; lastReadSeq: number; meId: UserId | undefined };

/** @returns the chat with the person's read mark, as others see it, at least there. Marks never move back. */
export function raiseReadMark(chat: ChatState, { userId, lastReadSeq, meId }: Mark): ChatState {
  const moved = userId === meId ? raiseOwnMark(chat, lastReadSeq) : chat;
  return raiseMarks(moved, userId, { lastReadSeq, lastDeliveredSeq: lastReadSeq });
}
