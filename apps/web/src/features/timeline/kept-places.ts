import type { ChatId } from "@parley/protocol";

/** A message, and where its top is, in px under the top of the window. */
export type KeptPlace = { seq: number; top: number };

/** Where chats were left that one had scrolled up in, as long as the page lives. */
const keptPlaces = new Map<ChatId, KeptPlace>();

export function keptPlace(chatId: ChatId): KeptPlace | undefined {
  return keptPlaces.get(chatId);
}

/** @param place null: the chat was left at its end, where it opens anyway */
export function keepPlace(chatId: ChatId, place: KeptPlace | null): void {
  if (place) keptPlaces.set(chatId, place);
  else keptPlaces.delete(chatId);
}
