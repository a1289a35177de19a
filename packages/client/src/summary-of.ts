import type { Chat, ChatId, Member, User, UserId } from "@parley/protocol";
import { isReadBy } from "./is-read-by.ts";
import { type MessageNotice, noticeOf } from "./notice-of.ts";
import { previewOf } from "./preview-of.ts";
import type { RowStatus } from "./rows-of.ts";
import type { ChatState, State } from "./state.ts";

/** One line of the chat list. */
export type ChatSummary = {
  id: ChatId;
  kind: Chat["kind"];
  /** A group's title; a direct chat is named after the other person. */
  title: string;
  /** The other person of a direct chat. */
  otherUser: User | null;
  /** It is the person's notes to himself. */
  isSelf: boolean;
  /** What a group is told by: see ChatAvatar. */
  picture: string | null;
  lastMessage: {
    senderId: UserId;
    /** Empty until the person is known. */
    senderName: string;
    body: string;
    /** What to say in place of the body, if it has none. */
    notice: MessageNotice | null;
    time: number;
    /** For own messages. */
    status?: RowStatus;
  } | null;
  unreadCount: number;
  /** ms since the epoch: the last activity, a pending message included. */
  time: number;
  chat: ChatState;
};

type Known = Pick<State, "users" | "me">;

/** @returns what a chat list shows of the chat, for the person who looks. */
export function summaryOf(chat: ChatState, known: Known): ChatSummary {
  const otherUser = otherUserOf(chat, known);
  const lastMessage = laterOf(messagePreview(chat, known), pendingPreview(chat, known));
  return {
    id: chat.id,
    kind: chat.kind,
    title: chat.title ?? otherUser?.name ?? "",
    otherUser,
    isSelf: otherUser !== null && otherUser.id === known.me?.id,
    picture: chat.avatar,
    lastMessage,
    unreadCount: chat.unreadCount,
    time: Math.max(Date.parse(chat.lastActivityAt), lastMessage?.time ?? 0),
    chat,
  };
}

/** One's notes are a direct chat with oneself. */
function otherUserOf(chat: ChatState, { users, me }: Known): User | null {
  if (chat.kind !== "direct") return null;
  const members = Object.values<Member>(chat.members);
  const isAlone = chat.memberCount === 1;
  const other = members.find(({ user }) => isAlone || user.id !== me?.id);
  return other ? (users[other.user.id] ?? other.user) : null;
}

type Preview = ChatSummary["lastMessage"];

/** A message that failed long ago must not hide what was said since. */
function laterOf(message: Preview, pending: Preview): Preview {
  if (!message || !pending) return message ?? pending;
  return pending.time >= message.time ? pending : message;
}

function pendingPreview({ pending }: ChatState, { me }: Known): Preview {
  const last = pending.at(-1);
  if (!last || !me) return null;
  return {
    senderId: me.id,
    senderName: me.name,
    body: previewOf(last),
    notice: null,
    time: last.createdAt,
    status: last.state,
  };
}

function messagePreview(chat: ChatState, { users, me }: Known): Preview {
  const { lastMessage } = chat;
  if (!lastMessage) return null;
  const { senderId, seq } = lastMessage;
  const preview = {
    senderId,
    senderName: users[senderId]?.name ?? "",
    body: previewOf(lastMessage),
    notice: noticeOf(lastMessage, (userId) => users[userId]?.name ?? ""),
    time: Date.parse(lastMessage.createdAt),
  };
  if (senderId !== me?.id || preview.notice) return preview;
  return { ...preview, status: isReadBy(chat, senderId)(seq) ? "read" : "sent" };
}
