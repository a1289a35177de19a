import type { Queryable } from "./queryable.ts";

export type Role = "owner" | "admin" | "member";
export type UserRow = {
  id: string;
  name: string;
  handle: string;
  about: string;
  avatar: string | null;
  /** It speaks for an incoming webhook. */
  isBot: boolean;
};
export type MemberRow = {
  chatId: string;
  role: Role;
  joinedSeq: number;
  /** As others see it. */
  lastReadSeq: number;
  /** What others see as read is delivered too. */
  lastDeliveredSeq: number;
  rev: number;
  hasLeft: boolean;
  user: UserRow;
};

type FlatRow = Omit<MemberRow, "user"> & Omit<UserRow, "id"> & { userId: string };

const columns = `
  members.chat_id AS "chatId", members.role, members.joined_seq AS "joinedSeq", members.shown_read_seq AS "lastReadSeq",
  greatest(members.last_delivered_seq, members.shown_read_seq) AS "lastDeliveredSeq",
  members.rev, members.left_rev IS NOT NULL AS "hasLeft",
  users.id AS "userId", users.name, users.handle, users.about, users.avatar, users.is_bot AS "isBot"`;

const firstOfEach = `
  SELECT first.* FROM unnest($1::uuid[]) AS chat (id)
  CROSS JOIN LATERAL (
    SELECT ${columns} FROM members JOIN users ON users.id = members.user_id
    WHERE members.chat_id = chat.id AND members.left_rev IS NULL
    ORDER BY (members.user_id = $2) DESC, members.joined_at, members.user_id LIMIT $3
  ) AS first`;
const changed = `
  SELECT ${columns} FROM members JOIN users ON users.id = members.user_id
  WHERE members.chat_id = $1 AND members.rev > $2 AND members.rev <= $3 ORDER BY members.rev, members.user_id`;

/** The first `limit` active members of each chat, oldest first; `userId` comes before all. */
export async function listMembers(
  db: Queryable,
  { chatIds, userId, limit }: { chatIds: readonly string[]; userId: string; limit: number },
): Promise<MemberRow[]> {
  const { rows } = await db.query<FlatRow>({
    name: "list_members",
    text: firstOfEach,
    values: [chatIds, userId, limit],
  });
  return rows.map(toMemberRow);
}

/** Memberships that changed after rev `since`, up to rev `until`; those who left included. */
export async function listChangedMembers(
  db: Queryable,
  { chatId, since, until }: { chatId: string; since: number; until: number },
): Promise<MemberRow[]> {
  const { rows } = await db.query<FlatRow>({
    name: "list_changed_members",
    text: changed,
    values: [chatId, since, until],
  });
  return rows.map(toMemberRow);
}

function toMemberRow({ userId, name, handle, about, avatar, isBot, ...member }: FlatRow): MemberRow {
  return { ...member, user: { id: userId, name, handle, about, avatar, isBot } };
}
