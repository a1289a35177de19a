import type { ChatSummary } from "@parley/client";

type Line = Pick<ChatSummary, "id" | "unreadCount">;

/** Which line of the chat list one comes to from the open one, down the list or up. */
export type Neighbour = (chats: readonly Line[], openChatId: string | null, step: 1 | -1) => Line | undefined;

/** The next one; from beyond the list where none is open, and none at its end. */
export const neighbourChat: Neighbour = (chats, openChatId, step) => {
  const here = chats.findIndex(({ id }) => id === openChatId);
  if (here < 0) return step > 0 ? chats[0] : chats.at(-1);
  return chats[here + step];
};

/** The next one that something unread waits in, round and round. */
export const neighbourUnread: Neighbour = (chats, openChatId, step) => {
  const here = chats.findIndex(({ id }) => id === openChatId);
  const start = here < 0 && step < 0 ? 0 : here;
  const inOrder = chats.map(
    (_, index) => chats[(start + step * (index + 1) + chats.length * 2) % chats.length],
  );
  return inOrder.find((chat) => chat && chat.unreadCount > 0 && chat.id !== openChatId);
};
