import type { UserId } from "@parley/protocol";
import { raiseMarks } from "./marks.ts";
import { raiseOwnMark } from "./raise-own-mark.ts";
import type { ChatState } from "./state.ts";

type Mark = { userId: UserId; lastReadSeq?: number | undefined; lastDeliveredSeq?: number | undefined };

/** @returns the chat with these people's marks, as others see them, at least there. Marks never move back. */
export function raiseReadMarks(chat: ChatState, marks: readonly Mark[], meId: UserId | undefined): ChatState {
  const own = marks.find(({ userId }) => userId === meId);
  const raised = marks.map(({ userId, lastReadSeq = 0, lastDeliveredSeq = 0 }) => ({
    userId,
    lastReadSeq,
    lastDeliveredSeq: Math.max(lastReadSeq, lastDeliveredSeq),
  }));
  const moved = own?.lastReadSeq ? raiseOwnMark(chat, own.lastReadSeq) : chat;
  return raiseMarks(moved, raised);
}
