import { shownMessages } from "./aside.ts";
import type { ChatState } from "./state.ts";

/** @returns whether there is history before the first message that is shown. */
export function canLoadOlder(chat: ChatState): boolean {
  const first = shownMessages(chat)[0]?.seq ?? 1;
  return chat.history === "ready" && first > chat.historyAfterSeq + 1;
}
