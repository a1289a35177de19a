import type { ExportedChat, ExportedMember, ExportedPerson, OwnChat } from "@parley/db/sql/exports";
import type { ChatId, ChatLine, MemberEntry, PersonExportLine, PersonLine, UserId } from "@parley/protocol";

// Rows to the lines of an export, as present.ts does for answers. The order of the fields is that of the lines.

export function presentPersonLine(row: ExportedPerson): PersonLine {
  const { id, name, handle, about, avatar, isBot } = row;
  return { type: "person", id: id as UserId, name, handle, about, avatar, isBot };
}

export function presentChatLine(row: ExportedChat, members: readonly ExportedMember[]): ChatLine {
  const { id, kind, title, description, avatar, hasOpenHistory, createdAt } = row;
  const { lastSeq, lastRev, membersRev, infoRev } = row;
  return {
    type: "chat",
    id: id as ChatId,
    kind,
    title,
    description,
    avatar,
    hasOpenHistory,
    createdAt: createdAt.toISOString(),
    lastSeq,
    lastRev,
    membersRev,
    infoRev,
    members: members.map(presentMemberEntry),
  };
}

function presentMemberEntry(row: ExportedMember): MemberEntry {
  const { userId, role, joinedAt, joinedSeq, historyAfterSeq, leftRev, rev } = row;
  return {
    userId: userId as UserId,
    role,
    joinedAt: joinedAt.toISOString(),
    joinedSeq,
    historyAfterSeq,
    leftRev,
    rev,
  };
}

export function presentOwnChat(row: OwnChat): PersonExportLine {
  const { id, kind, title, role, joinedAt, lastReadSeq } = row;
  return {
    type: "chat",
    id: id as ChatId,
    kind,
    title,
    role,
    joinedAt: joinedAt.toISOString(),
    lastReadSeq,
  };
}
