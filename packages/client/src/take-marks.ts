import type { EventData, UserId } from "@parley/protocol";
import { raiseReadByAll } from "./raise-read-by-all.ts";
import { raiseReadMarks } from "./raise-read-marks.ts";
import type { ChatState } from "./state.ts";

export type MarksNews = EventData<"chat.marksMoved">;

/** @returns the chat with what people are told to have read, and what all have */
export function takeMarks(
  chat: ChatState,
  { marks, readByAllSeq = 0 }: MarksNews,
  meId: UserId | undefined,
): ChatState {
  return raiseReadByAll(raiseReadMarks(chat, marks, meId), readByAllSeq);
}
