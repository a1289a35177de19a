import type { ChatId, User } from "@parley/protocol";

/** What is to be found. Days are of the device's calendar: 2026-11-28; both ends are in. */
export type SearchWish = {
  query: string;
  chatId: ChatId | null;
  sender: User | null;
  firstDay: string | null;
  lastDay: string | null;
  hasLink: boolean;
};

export const nothingWished: SearchWish = {
  query: "",
  chatId: null,
  sender: null,
  firstDay: null,
  lastDay: null,
  hasLink: false,
};

/** Whether only messages are wanted: chats and people have no senders and no days. */
export function isNarrowed({ chatId, sender, firstDay, lastDay, hasLink }: SearchWish): boolean {
  return hasLink || [chatId, sender, firstDay, lastDay].some((filter) => filter !== null);
}

/** Whether the search shows in place of the list. */
export function isSearching(wish: SearchWish): boolean {
  return wish.query.trim() !== "" || isNarrowed(wish);
}
