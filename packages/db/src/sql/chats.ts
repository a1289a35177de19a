import { EVERYBODY_ID, type MessageRow, messageColumns, splitMessage } from "./messages.ts";
import { type MineRow, mineColumns } from "./own-changes.ts";
import type { Queryable } from "./queryable.ts";

/** A chat as one of its active members sees it. */
export type ChatRow = {
  id: string;
  kind: "direct" | "group";
  title: string | null;
  description: string;
  avatar: string | null;
  hasOpenHistory: boolean;
  /** The person sees only messages after this seq. */
  historyAfterSeq: number;
  lastSeq: number;
  lastRev: number;
  membersRev: number;
  lastActivityAt: Date;
  role: "owner" | "admin" | "member";
  lastReadSeq: number;
  memberCount: number;
  readByAllSeq: number;
  /** How many messages after the read mark are deleted. */
  deletedCount: number;
  /** The unread messages that mention the person, ascending; the first MENTIONS_SHOWN. */
  mentionSeqs: number[];
  lastMessage: MessageRow | null;
  mine: MineRow;
  /** The person has hidden the last message for himself. */
  isLastHidden: boolean;
};

const MENTIONS_SHOWN = 100;

type FlatRow = Omit<ChatRow, "id" | "kind" | "lastMessage" | "mine"> &
  MineRow &
  MessageRow & { chatKey: string; chatKind: ChatRow["kind"] };

const selectChats = (page: string) => `
  WITH page AS (
    SELECT chats.*, members.role, members.last_read_seq, members.history_after_seq,
      members.muted_until, members.notification_level, members.is_pinned, members.is_archived,
      members.is_marked_unread, members.own_rev
    FROM members JOIN chats ON chats.id = members.chat_id
    WHERE members.user_id = $1 AND members.left_rev IS NULL AND ${page}
  )
  SELECT page.id AS "chatKey", page.kind AS "chatKind", page.title, page.description, page.avatar,
    page.has_open_history AS "hasOpenHistory", page.history_after_seq AS "historyAfterSeq", page.last_seq AS "lastSeq", page.last_rev AS "lastRev",
    page.members_rev AS "membersRev", page.last_activity_at AS "lastActivityAt", page.role,
    page.last_read_seq AS "lastReadSeq", everybody.count AS "memberCount", page.announced_read_seq AS "readByAllSeq",
    gone.count AS "deletedCount", mentioned.seqs AS "mentionSeqs",
    EXISTS (
      SELECT 1 FROM hidden_messages AS hidden
      WHERE hidden.chat_id = page.id AND hidden.user_id = $1 AND hidden.seq = page.last_seq
    ) AS "isLastHidden",
    ${mineColumns("page")},
    ${messageColumns("messages")}
  FROM page
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS count FROM members
    WHERE members.chat_id = page.id AND members.left_rev IS NULL
  ) AS everybody
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS count FROM messages
    WHERE messages.chat_id = page.id AND messages.seq > page.last_read_seq AND messages.deleted_at IS NOT NULL
  ) AS gone
  CROSS JOIN LATERAL (
    SELECT array(
      SELECT DISTINCT seq FROM mentions
      WHERE mentions.chat_id = page.id AND mentions.user_id IN ($1, '${EVERYBODY_ID}') AND seq > page.last_read_seq
      ORDER BY seq LIMIT ${MENTIONS_SHOWN}
    ) AS seqs
  ) AS mentioned
  LEFT JOIN messages ON messages.chat_id = page.id AND messages.seq = page.last_seq
    AND messages.seq > page.history_after_seq
  ORDER BY page.last_activity_at DESC, page.id DESC`;

const onePage = selectChats(`
  ($2::timestamptz IS NULL OR (chats.last_activity_at, chats.id) < ($2, $3::uuid))
  AND ($5::uuid[] IS NULL OR chats.id = ANY ($5))
  ORDER BY chats.last_activity_at DESC, chats.id DESC LIMIT $4`);
const oneChat = selectChats("members.chat_id = $2");

type ChatPage = {
  userId: string;
  after: { time: Date; id: string } | null;
  limit: number;
  /** Only these; null: all of them. */
  among: readonly string[] | null;
};

/** One page of a person's chats, the most recently active first, after the given place. */
export async function listChats(
  db: Queryable,
  { userId, after, limit, among }: ChatPage,
): Promise<ChatRow[]> {
  const values = [userId, after?.time ?? null, after?.id ?? null, limit, among];
  const { rows } = await db.query<FlatRow>({
    name: "list_chats",
    text: onePage,
    values,
  });
  return rows.map(toChatRow);
}

/** One chat of a person; undefined when he is not in it. */
export async function findChat(
  db: Queryable,
  { userId, chatId }: { userId: string; chatId: string },
): Promise<ChatRow | undefined> {
  const { rows } = await db.query<FlatRow>({
    name: "find_chat",
    text: oneChat,
    values: [userId, chatId],
  });
  return rows.map(toChatRow)[0];
}

function toChatRow({ chatKey, chatKind, ...row }: FlatRow): ChatRow {
  const [message, rest] = splitMessage(row);
  const { mutedUntil, notificationLevel, isPinned, isArchived, isMarkedUnread, ownRev, ...chat } = rest;
  const mine = { mutedUntil, notificationLevel, isPinned, isArchived, isMarkedUnread, ownRev };
  // The join leaves the message's columns null while the chat is empty.
  const isEmpty = message.id === null;
  return { ...chat, id: chatKey, kind: chatKind, mine, lastMessage: isEmpty ? null : message };
}
