import type { UserRow } from "./members.ts";
import { type MessageRow, messageColumns } from "./messages.ts";
import type { Queryable } from "./queryable.ts";
import { userColumns } from "./users.ts";

export type ExportedChat = {
  id: string;
  kind: "direct" | "group";
  title: string | null;
  description: string;
  avatar: string | null;
  hasOpenHistory: boolean;
  createdAt: Date;
  lastSeq: number;
  lastRev: number;
  membersRev: number;
  infoRev: number;
};

export type ExportedMember = {
  userId: string;
  role: "owner" | "admin" | "member";
  joinedAt: Date;
  joinedSeq: number;
  historyAfterSeq: number;
  leftRev: number | null;
  rev: number;
};

export async function readExportedChat(db: Queryable, chatId: string): Promise<ExportedChat | undefined> {
  const { rows } = await db.query<ExportedChat>(
    `SELECT id, kind, title, description, avatar, has_open_history AS "hasOpenHistory", created_at AS "createdAt",
       last_seq AS "lastSeq", last_rev AS "lastRev", members_rev AS "membersRev", info_rev AS "infoRev"
     FROM chats WHERE id = $1`,
    [chatId],
  );
  return rows[0];
}

/** All memberships of a chat, those that ended too. */
export async function listExportedMembers(db: Queryable, chatId: string): Promise<ExportedMember[]> {
  const { rows } = await db.query<ExportedMember>(
    `SELECT user_id AS "userId", role, joined_at AS "joinedAt", joined_seq AS "joinedSeq",
       history_after_seq AS "historyAfterSeq", left_rev AS "leftRev", rev
     FROM members WHERE chat_id = $1 ORDER BY user_id`,
    [chatId],
  );
  return rows;
}

/** Everybody who is or was in a chat, its senders among them, and who wrote what was forwarded to it. */
export async function listExportedPeople(
  db: Queryable,
  { chatId, historyAfterSeq }: { chatId: string; historyAfterSeq: number },
): Promise<UserRow[]> {
  const { rows } = await db.query<UserRow>(
    `SELECT ${userColumns} FROM users
     WHERE id IN (
       SELECT user_id FROM members WHERE chat_id = $1
       UNION
       SELECT (forwarded->>'senderId')::uuid FROM messages
       WHERE chat_id = $1 AND seq > $2 AND forwarded IS NOT NULL
     ) ORDER BY id`,
    [chatId, historyAfterSeq],
  );
  return rows;
}

/** What a person wrote in a chat after a seq, ascending. */
export async function listMessagesOf(
  db: Queryable,
  { chatId, userId, after, limit }: { chatId: string; userId: string; after: number; limit: number },
): Promise<MessageRow[]> {
  const { rows } = await db.query<MessageRow>(
    `SELECT ${messageColumns("messages")} FROM messages
     WHERE chat_id = $1 AND sender_id = $2 AND seq > $3 ORDER BY seq LIMIT $4`,
    [chatId, userId, after, limit],
  );
  return rows;
}

export type OwnChat = Pick<ExportedChat, "id" | "kind" | "title"> &
  Pick<ExportedMember, "role" | "joinedAt"> & { lastReadSeq: number };

/** The chats that a person is in. */
export async function listOwnChats(db: Queryable, userId: string): Promise<OwnChat[]> {
  const { rows } = await db.query<OwnChat>(
    `SELECT chats.id, chats.kind, chats.title, members.role, members.joined_at AS "joinedAt",
       members.last_read_seq AS "lastReadSeq"
     FROM members CROSS JOIN LATERAL (SELECT * FROM chats WHERE chats.id = members.chat_id LIMIT 1) AS chats
     WHERE members.user_id = $1 AND members.left_rev IS NULL ORDER BY chats.id`,
    [userId],
  );
  return rows;
}
