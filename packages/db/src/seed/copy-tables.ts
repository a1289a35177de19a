import type pg from "pg";
import { type Columns, copyRows } from "./copy-rows.ts";
import type { SeedChat, SeedMember, SeedMessage, SeedUser } from "./seed-rows.ts";

/** The rev of a new chat and of all who are in it from the start; its message n then has rev n + 1. */
const FIRST_REV = 1;

const userColumns: Columns<SeedUser> = {
  id: (user) => user.id,
  name: (user) => user.name,
  handle: (user) => user.handle,
  email: (user) => user.email,
  password_hash: (user) => user.passwordHash,
  about: (user) => user.about,
  avatar: (user) => user.avatar,
  locale: (user) => user.locale,
  created_at: (user) => timestamp(user.createdAt),
};

const chatColumns: Columns<SeedChat> = {
  id: (chat) => chat.id,
  kind: (chat) => chat.kind,
  title: (chat) => chat.title,
  direct_key: directKey,
  last_seq: (chat) => chat.lastSeq,
  last_rev: (chat) => chat.lastSeq + FIRST_REV,
  members_rev: () => FIRST_REV,
  announced_read_seq: readByAllSeq,
  created_at: (chat) => timestamp(chat.createdAt),
  last_activity_at: (chat) => timestamp(chat.lastActivityAt),
};

const memberColumns: Columns<{ chat: SeedChat; member: SeedMember }> = {
  chat_id: ({ chat }) => chat.id,
  user_id: ({ member }) => member.userId,
  role: ({ member }) => member.role,
  joined_at: ({ chat }) => timestamp(chat.createdAt),
  last_read_seq: ({ member }) => member.lastReadSeq,
  shown_read_seq: ({ member }) => member.lastReadSeq,
  rev: () => FIRST_REV,
};

const messageColumns: Columns<SeedMessage> = {
  chat_id: (message) => message.chatId,
  seq: (message) => message.seq,
  rev: (message) => message.seq + FIRST_REV,
  id: (message) => message.id,
  sender_id: (message) => message.senderId,
  client_id: (message) => message.clientId,
  body: (message) => message.body,
  reply_to_seq: (message) => message.replyToSeq ?? null,
  reactions: (message) => JSON.stringify(message.reactions ?? []),
  has_changed: (message) => String(Boolean(message.reactions?.length)),
  created_at: (message) => timestamp(message.createdAt),
};

/** @returns how many rows were written, like the three below */
export function copyUsers(client: pg.ClientBase, rows: Iterable<SeedUser>): Promise<number> {
  return copyRows(client, { table: "users", columns: userColumns, rows });
}

export function copyChats(client: pg.ClientBase, rows: Iterable<SeedChat>): Promise<number> {
  return copyRows(client, { table: "chats", columns: chatColumns, rows });
}

/** The members of all these chats. */
export function copyMembers(client: pg.ClientBase, chats: Iterable<SeedChat>): Promise<number> {
  const rows = Iterator.from(chats).flatMap((chat) => chat.members.map((member) => ({ chat, member })));
  return copyRows(client, { table: "members", columns: memberColumns, rows });
}

export function copyMessages(client: pg.ClientBase, rows: Iterable<SeedMessage>): Promise<number> {
  return copyRows(client, { table: "messages", columns: messageColumns, rows });
}

function directKey({ kind, members }: SeedChat): string | null {
  if (kind === "group") return null;
  const ids = members.map((member) => member.userId);
  return ids.sort().join(":");
}

function readByAllSeq({ members }: SeedChat): number {
  return Math.min(...members.map((member) => member.lastReadSeq));
}

function timestamp(ms: number): string {
  return new Date(ms).toISOString();
}
