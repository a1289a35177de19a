import type { User as UserRecord } from "@parley/db";
import type { ChatRow } from "@parley/db/sql/chats";
import type { MemberRow, UserRow } from "@parley/db/sql/members";
import type { MessageRow } from "@parley/db/sql/messages";
import {
  type Chat,
  type ChatId,
  type Locale,
  type Me,
  type Member,
  type Message,
  type MessageId,
  type User,
  type UserId,
  unreadOf,
} from "@parley/protocol";

// Rows to the entities of the contract: whatever is not listed here never leaves the server.
// This is where ids from the database get their brands.

export function presentUser({ id, name, handle, about, avatar }: UserRow): User {
  return { id: id as UserId, name, handle, about, avatar };
}

export function presentMe(user: UserRecord): Me {
  const { email, locale, createdAt } = user;
  return { ...presentUser(user), email, locale: locale as Locale | null, createdAt: createdAt.toISOString() };
}

export function presentMember({ user, role, joinedSeq, lastReadSeq }: MemberRow): Member {
  return { user: presentUser(user), role, joinedSeq, lastReadSeq };
}

export function presentMessage(row: MessageRow): Message {
  const { chatId, seq, id, rev, senderId, clientId, body, createdAt } = row;
  return {
    chatId: chatId as ChatId,
    seq,
    id: id as MessageId,
    rev,
    senderId: senderId as UserId,
    clientId,
    body,
    createdAt: createdAt.toISOString(),
  };
}

export function presentChat(row: ChatRow, members: readonly MemberRow[]): Chat {
  const { id, kind, title, lastSeq, lastRev, membersRev, memberCount, role, lastReadSeq, readByAllSeq } = row;
  return {
    id: id as ChatId,
    kind,
    title,
    lastSeq,
    lastRev,
    membersRev,
    memberCount,
    members: members.map(presentMember),
    lastMessage: row.lastMessage && presentMessage(row.lastMessage),
    role,
    lastReadSeq,
    unreadCount: unreadOf({ lastSeq, lastReadSeq }),
    readByAllSeq,
    lastActivityAt: row.lastActivityAt.toISOString(),
  };
}
