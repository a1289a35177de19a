import type { ExportedChat, ExportedMember, OwnChat } from "@parley/db/sql/exports";
import type { UserRow } from "@parley/db/sql/members";
import type {
  ChatId,
  ChatLine,
  MemberEntry,
  PersonExportLine,
  PersonLine,
  Seq,
  UserId,
} from "@parley/protocol";
import { presentUser } from "../present.ts";

// Rows to the lines of an export, as present.ts does for answers. The order of the fields is that of the lines.

export function presentPersonLine(row: UserRow): PersonLine {
  return { type: "person", ...presentUser(row) };
}

type ChatFront = { row: ExportedChat; members: readonly ExportedMember[]; firstSeq: Seq };

export function presentChatLine({ row, members, firstSeq }: ChatFront): ChatLine {
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
    firstSeq,
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
