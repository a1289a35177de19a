import type { UserId } from "@parley/protocol";
import { raiseMarks } from "./marks.ts";
import type { ChatState } from "./state.ts";

type Mark = { userId: UserId; lastDeliveredSeq: number };

/** @returns the chat with at least so much delivered to the person. Marks never move back. */
export function raiseDeliveredMark(chat: ChatState, { userId, lastDeliveredSeq }: Mark): ChatState {
  return raiseMarks(chat, [{ userId, lastDeliveredSeq }]);
}
