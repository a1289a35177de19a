import { type MessageRow, messageColumns } from "./messages.ts";
import type { Queryable } from "./queryable.ts";

/** A chat as one of its active members sees it. */
export type ChatRow = {
  id: string;
  kind: "direct" | "group";
  title: string | null;
  lastSeq: number;
  lastRev: number;
  membersRev: number;
  lastActivityAt: Date;
  role: "owner" | "admin" | "member";
  lastReadSeq: number;
  memberCount: number;
  readByAllSeq: number;
  lastMessage: MessageRow | null;
};

type FlatRow = Omit<ChatRow, "id" | "lastMessage"> & MessageRow & { chatKey: string };

const selectChats = (page: string) => `
  WITH page AS (
    SELECT chats.*, members.role, members.last_read_seq
    FROM members JOIN chats ON chats.id = members.chat_id
    WHERE members.user_id = $1 AND members.left_rev IS NULL AND ${page}
  )
  SELECT page.id AS "chatKey", page.kind, page.title, page.last_seq AS "lastSeq", page.last_rev AS "lastRev",
    page.members_rev AS "membersRev", page.last_activity_at AS "lastActivityAt", page.role,
    page.last_read_seq AS "lastReadSeq", everybody.count AS "memberCount", everybody.read AS "readByAllSeq",
    ${messageColumns("messages")}
  FROM page
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS count, min(last_read_seq) AS read FROM members
    WHERE members.chat_id = page.id AND members.left_rev IS NULL
  ) AS everybody
  LEFT JOIN messages ON messages.chat_id = page.id AND messages.seq = page.last_seq
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

function toChatRow({ chatKey, ...row }: FlatRow): ChatRow {
  const { chatId, seq, rev, id, senderId, clientId, body, createdAt, ...chat } = row;
  // The join leaves the message's columns null while the chat is empty.
  const isEmpty = id === null;
  const lastMessage = isEmpty ? null : { chatId, seq, rev, id, senderId, clientId, body, createdAt };
  return { ...chat, id: chatKey, lastMessage };
}
