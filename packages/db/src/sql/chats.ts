import { type CompactMessage, compactColumns, inMs, toMessageRow } from "./compact-messages.ts";
import { type FirstMembers, firstMembers, othersByPlace, type ShownMember } from "./first-members.ts";
import type { UserRow } from "./members.ts";
import { EVERYBODY_ID, type MessageRow } from "./messages.ts";
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
  /** The first ones, the oldest first; the person comes before all. */
  members: ShownMember[];
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

type Changed =
  | "members"
  | "memberCount"
  | "id"
  | "kind"
  | "lastActivityAt"
  | "deletedCount"
  | "mentionSeqs"
  | "lastMessage"
  | "mine";
type FlatRow = Omit<ChatRow, Changed> &
  MineRow &
  CompactMessage & {
    chatId: string;
    chatKind: ChatRow["kind"];
    lastActivityAtMs: number;
    joinedSeq: number;
    shownReadSeq: number;
    lastDeliveredSeq: number;
    /** Null, and so are the mentions: nothing is unread. */
    deletedCount: number | null;
    mentionSeqs: number[] | null;
    /** In the first row: of all chats. */
    firstMembers: FirstMembers | null;
  };

/**
 * The chats of `top`, in its order. What is counted and looked for among the unread is left where nothing is unread.
 * One statement: members and counts fit each chat's rev, without a transaction.
 */
const selectChats = (top: string) => `
  WITH top AS MATERIALIZED (${top}),
  page AS MATERIALIZED (
    SELECT *, row_number() OVER (ORDER BY last_activity_at DESC, id DESC)::integer AS place FROM top
  ),
  ${firstMembers}
  SELECT chats.id AS "chatId", chats.kind AS "chatKind", chats.title, chats.description, chats.avatar,
    chats.has_open_history AS "hasOpenHistory", mine.history_after_seq AS "historyAfterSeq",
    chats.last_seq AS "lastSeq", chats.last_rev AS "lastRev", chats.members_rev AS "membersRev",
    ${inMs("chats.last_activity_at")} AS "lastActivityAtMs", mine.role, mine.last_read_seq AS "lastReadSeq",
    mine.joined_seq AS "joinedSeq", mine.shown_read_seq AS "shownReadSeq",
    greatest(mine.last_delivered_seq, mine.shown_read_seq) AS "lastDeliveredSeq",
    chats.announced_read_seq AS "readByAllSeq",
    CASE WHEN chats.last_seq > mine.last_read_seq THEN (
      SELECT count(*)::integer FROM messages AS gone
      WHERE gone.chat_id = page.id AND gone.seq > mine.last_read_seq AND gone.deleted_at IS NOT NULL
    ) END AS "deletedCount",
    CASE WHEN chats.last_seq > mine.last_read_seq THEN array(
      SELECT DISTINCT seq FROM mentions
      WHERE mentions.chat_id = page.id AND mentions.user_id IN ($1, '${EVERYBODY_ID}')
        AND seq > mine.last_read_seq
      ORDER BY seq LIMIT ${MENTIONS_SHOWN}
    ) END AS "mentionSeqs",
    EXISTS (
      SELECT 1 FROM hidden_messages AS hidden
      WHERE hidden.chat_id = page.id AND hidden.user_id = $1 AND hidden.seq = chats.last_seq
    ) AS "isLastHidden",
    ${mineColumns("mine")},
    CASE WHEN page.place = 1 THEN (SELECT columns FROM first_members) END AS "firstMembers",
    ${compactColumns("messages")}
  FROM page JOIN chats ON chats.id = page.id
  JOIN members AS mine ON mine.chat_id = page.id AND mine.user_id = $1
  LEFT JOIN messages ON messages.chat_id = page.id AND messages.seq = chats.last_seq
    AND messages.seq > mine.history_after_seq
  ORDER BY page.last_activity_at DESC, page.id DESC`;

// By an array of ids: of a join Postgres guesses so badly how many chats come out of it that it goes through all of the
// server's. And with few columns, because all of the person's chats are sorted for one page.
const topOf = (rest: string) => `
  SELECT id, last_activity_at FROM chats
  WHERE id = ANY (ARRAY(
    SELECT chat_id FROM members
    WHERE user_id = $1 AND left_rev IS NULL AND ($4::uuid[] IS NULL OR chat_id = ANY ($4))
  )) ${rest}
  ORDER BY last_activity_at DESC, id DESC LIMIT $3`;
const firstPage = selectChats(topOf(""));
const nextPage = selectChats(topOf("AND (last_activity_at, id) < ($5::timestamptz, $6::uuid)"));
const oneChat = selectChats(`
  SELECT chats.id, chats.last_activity_at FROM members JOIN chats ON chats.id = members.chat_id
  WHERE members.chat_id = $3 AND members.user_id = $1 AND members.left_rev IS NULL`);

type ChatPage = {
  userId: string;
  after: { time: Date; id: string } | null;
  limit: number;
  /** Only these; null: all of them. */
  among: readonly string[] | null;
  /** How many of each chat's members are shown. */
  memberLimit: number;
};

/** One page of a person's chats, the most recently active first, after the given place. */
export async function listChats(
  db: Queryable,
  { userId, after, limit, among, memberLimit }: ChatPage,
): Promise<ChatRow[]> {
  const values = [userId, memberLimit, limit, among];
  const { rows } = await db.query<FlatRow>(
    after
      ? { name: "list_next_chats", text: nextPage, values: [...values, after.time, after.id] }
      : { name: "list_chats", text: firstPage, values },
  );
  return toChatRows(rows, { userId, memberLimit });
}

/** One chat of a person; undefined when he is not in it. */
export async function findChat(
  db: Queryable,
  { userId, chatId, memberLimit }: { userId: string; chatId: string; memberLimit: number },
): Promise<ChatRow | undefined> {
  const { rows } = await db.query<FlatRow>({
    name: "find_chat",
    text: oneChat,
    values: [userId, memberLimit, chatId],
  });
  return toChatRows(rows, { userId, memberLimit })[0];
}

function toChatRows(
  rows: readonly FlatRow[],
  { userId, memberLimit }: Pick<ChatPage, "userId" | "memberLimit">,
): ChatRow[] {
  const first = rows[0]?.firstMembers;
  if (!first) return [];
  const { user, chats } = othersByPlace(first, userId);
  return rows.map((row, index) => {
    const { others, memberCount } = chats[index] ?? { others: [], memberCount: 1 };
    const members = [ownMember(user, row), ...others].slice(0, memberLimit);
    return toChatRow(row, { members, memberCount });
  });
}

const ownMember = (user: UserRow, row: FlatRow): ShownMember => ({
  user,
  role: row.role,
  joinedSeq: row.joinedSeq,
  lastReadSeq: row.shownReadSeq,
  lastDeliveredSeq: row.lastDeliveredSeq,
});

function toChatRow(
  row: FlatRow,
  { members, memberCount }: Pick<ChatRow, "members" | "memberCount">,
): ChatRow {
  const { mutedUntil, notificationLevel, isPinned, isArchived, isMarkedUnread, ownRev } = row;
  // The join leaves the message's columns null while the chat is empty.
  const isEmpty = row.id === null;
  return {
    id: row.chatId,
    kind: row.chatKind,
    title: row.title,
    description: row.description,
    avatar: row.avatar,
    hasOpenHistory: row.hasOpenHistory,
    historyAfterSeq: row.historyAfterSeq,
    lastSeq: row.lastSeq,
    lastRev: row.lastRev,
    membersRev: row.membersRev,
    lastActivityAt: new Date(row.lastActivityAtMs),
    role: row.role,
    lastReadSeq: row.lastReadSeq,
    memberCount,
    members,
    readByAllSeq: row.readByAllSeq,
    deletedCount: row.deletedCount ?? 0,
    mentionSeqs: row.mentionSeqs ?? [],
    lastMessage: isEmpty ? null : toMessageRow(row.chatId, row),
    mine: { mutedUntil, notificationLevel, isPinned, isArchived, isMarkedUnread, ownRev },
    isLastHidden: row.isLastHidden,
  };
}
