import type { ChatId } from "@parley/protocol";

/** What lies over the messages, one at a time. */
export type Layer =
  | { kind: "switcher" }
  | { kind: "help" }
  | { kind: "search"; chatId: ChatId | null }
  | { kind: "react"; chatId: ChatId; seq: number }
  | { kind: "raw"; chatId: ChatId; seq: number }
  | { kind: "confirm"; question: string; run: () => Promise<unknown> };
