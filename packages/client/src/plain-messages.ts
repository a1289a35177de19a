import type { HistoryMessage, Message } from "@parley/protocol";

/** @returns history without its read states: those go stale, while the members' read marks stay true. */
export function plainMessages(history: readonly HistoryMessage[]): Message[] {
  return history.map(({ read: _read, readCount: _readCount, ...message }) => message);
}
