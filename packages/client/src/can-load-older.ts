import type { ChatState } from "./state.ts";

/** @returns whether there is history before the first message of the window. */
export function canLoadOlder({ history, messages, historyAfterSeq }: ChatState): boolean {
  return history === "ready" && (messages[0]?.seq ?? 1) > historyAfterSeq + 1;
}
