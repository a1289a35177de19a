import { type ChatSummary, findChats, findUsers } from "@parley/client";
import type { ChatId, User } from "@parley/protocol";

/** More than this nobody looks through: a letter more finds the rest. */
const OPTIONS_SHOWN = 50;

/** Where one can go: a chat, or a person whom one has no chat with. */
export type SwitcherOption =
  | { kind: "chat"; id: string; summary: ChatSummary }
  | { kind: "person"; id: string; user: User };

type Known = {
  /** The most recent first. */
  chats: readonly ChatSummary[];
  /** Whom this device knows. */
  users: readonly User[];
  /** Whom the server has found for the same letters. */
  found: readonly User[];
  /** Where one is already. */
  openChatId: ChatId | null;
};

/** @returns the chats and the people for what was typed; for nothing typed the chats alone, unread ones first. */
export function switcherOptions(typed: string, { chats, users, found, openChatId }: Known): SwitcherOption[] {
  const query = typed.trim();
  const summaries = query ? findChats(chats, query) : waiting(chats.filter(({ id }) => id !== openChatId));
  const withChat = new Set(chats.map(({ otherUser }) => otherUser?.id));
  const people = new Map([...findUsers(users, query), ...found].map((user) => [user.id, user]));
  const strangers = query ? [...people.values()].filter(({ id }) => !withChat.has(id)) : [];
  return [
    ...summaries.map((summary) => ({ kind: "chat" as const, id: summary.id, summary })),
    ...strangers.map((user) => ({ kind: "person" as const, id: user.id, user })),
  ].slice(0, OPTIONS_SHOWN);
}

function waiting(chats: ChatSummary[]): ChatSummary[] {
  const isWaiting = ({ unreadCount, chat }: ChatSummary) => unreadCount > 0 || chat.mine.isMarkedUnread;
  return chats.toSorted((a, b) => Number(isWaiting(b)) - Number(isWaiting(a)));
}
