import type { ChatRow } from "@parley/db/sql/chats";
import type { DraftRow } from "@parley/db/sql/drafts";
import type { ShownMember } from "@parley/db/sql/first-members";
import type { UserRow } from "@parley/db/sql/members";
import { EVERYBODY_ID, type MessageRow } from "@parley/db/sql/messages";
import type { MineRow } from "@parley/db/sql/own-changes";
import type { MeRow } from "@parley/db/sql/users";
import {
  type Chat,
  type ChatId,
  type Draft,
  type Locale,
  type Me,
  type Member,
  type Message,
  type MessageId,
  type MySettings,
  type User,
  type UserId,
  unreadOf,
} from "@parley/protocol";

// Rows to the entities of the contract: whatever is not listed here never leaves the server.
// This is where ids from the database get their brands.

export function presentUser({ id, name, handle, about, avatar, isBot }: UserRow): User {
  return { id: id as UserId, name, handle, about, avatar, isBot };
}

export function presentMe(user: MeRow): Me {
  const { email, locale, isServerAdmin, sharesPresence, hasReceipts, createdAt } = user;
  return {
    ...presentUser(user),
    email,
    locale: locale as Locale | null,
    isServerAdmin,
    sharesPresence,
    hasReceipts,
    createdAt: createdAt.toISOString(),
  };
}

export function presentMember({ user, role, joinedSeq, lastReadSeq, lastDeliveredSeq }: ShownMember): Member {
  return { user: presentUser(user), role, joinedSeq, lastReadSeq, lastDeliveredSeq };
}

export function presentMessage(row: MessageRow): Message {
  const { chatId, seq, id, rev, senderId, clientId, kind, body, replyToSeq, mentions } = row;
  return {
    chatId: chatId as ChatId,
    seq,
    id: id as MessageId,
    rev,
    senderId: senderId as UserId,
    clientId,
    kind,
    body,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
    replyToSeq,
    forwardedFrom: row.forwarded as Message["forwardedFrom"],
    mentions: mentions.filter((userId) => userId !== EVERYBODY_ID) as UserId[],
    mentionsAll: mentions.includes(EVERYBODY_ID),
    reactions: row.reactions as Message["reactions"],
    pinnedAt: row.pinnedAt?.toISOString() ?? null,
    file: row.file as Message["file"],
    system: row.system as Message["system"],
    hidden: false,
  };
}

/** What a person has deleted for himself keeps its place, and is empty for him. */
export function hideIf<One extends Message>(isHidden: boolean, message: One): One {
  return isHidden ? { ...message, ...nothingToSee } : message;
}

const nothingToSee = {
  body: "",
  file: null,
  forwardedFrom: null,
  mentions: [],
  mentionsAll: false,
  reactions: [],
  hidden: true,
} as const satisfies Partial<Message>;

export function presentMine({ mutedUntil, ownRev, ...settings }: MineRow): MySettings {
  const { notificationLevel, isPinned, isArchived, isMarkedUnread } = settings;
  return {
    mutedUntil: mutedUntil?.toISOString() ?? null,
    notificationLevel,
    isPinned,
    isArchived,
    isMarkedUnread,
    rev: ownRev,
  };
}

export function presentDraft({ chatId, body, version, updatedAt }: DraftRow): Draft {
  return { chatId: chatId as ChatId, body, version, updatedAt: updatedAt.toISOString() };
}

export function presentChat(row: ChatRow): Chat {
  const { id, kind, title, lastSeq, lastRev, membersRev, memberCount, role, lastReadSeq, readByAllSeq } = row;
  const { deletedCount, mentionSeqs, description, avatar, hasOpenHistory, historyAfterSeq } = row;
  return {
    id: id as ChatId,
    kind,
    title,
    description,
    avatar,
    hasOpenHistory,
    lastSeq,
    lastRev,
    membersRev,
    memberCount,
    members: row.members.map(presentMember),
    lastMessage: row.lastMessage && hideIf(row.isLastHidden, presentMessage(row.lastMessage)),
    role,
    historyAfterSeq,
    lastReadSeq,
    unreadCount: unreadOf({ lastSeq, lastReadSeq, deletedCount }),
    mentionSeqs,
    readByAllSeq,
    mine: presentMine(row.mine),
    lastActivityAt: row.lastActivityAt.toISOString(),
  };
}
