import type { ChatId, UserId } from "@parley/protocol";

/** What lies over the messages, one at a time. */
export type Layer =
  | { kind: "switcher" }
  | { kind: "help" }
  | { kind: "search"; chatId: ChatId | null }
  | { kind: "react"; chatId: ChatId; seq: number }
  | { kind: "raw"; chatId: ChatId; seq: number }
  | { kind: "menu"; chatId: ChatId }
  | { kind: "members"; chatId: ChatId }
  | { kind: "member"; chatId: ChatId; userId: UserId }
  | { kind: "addPeople"; chatId: ChatId }
  | { kind: "rename"; chatId: ChatId }
  | { kind: "confirm"; question: string; run: () => Promise<unknown> };
