import type { ChatId } from "@parley/protocol";

const PREFIX = "parley:draft:";
const drafts = new Map<ChatId, string>();

/** @returns what was typed into a chat and not sent, in this tab, also after a reload. */
export function draftOf(chatId: ChatId): string {
  return drafts.get(chatId) ?? sessionStorage.getItem(PREFIX + chatId) ?? "";
}

/** Keeps what is typed; an empty text forgets the draft. */
export function keepDraft(chatId: ChatId, text: string): void {
  drafts.set(chatId, text);
  if (text) sessionStorage.setItem(PREFIX + chatId, text);
  else sessionStorage.removeItem(PREFIX + chatId);
}
