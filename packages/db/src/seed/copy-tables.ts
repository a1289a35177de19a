import type pg from "pg";
import { copyRows } from "./copy-rows.ts";
import type { SeedChat, SeedMessage, SeedUser } from "./seed-rows.ts";

/** The rev of a new chat and of all who are in it from the start; its message n then has rev n + 1. */
const FIRST_REV = 1;

export function copyUsers(client: pg.ClientBase, users: Iterable<SeedUser>): Promise<number> {
  return copyRows(client, {
    table: "users",
    columns: ["id", "name", "handle", "email", "password_hash", "about", "avatar", "locale", "created_at"],
    rows: Iterator.from(users).map((user) => [
      ...[user.id, user.name, user.handle, user.email, user.passwordHash],
      ...[user.about, user.avatar, user.locale, timestamp(user.createdAt)],
    ]),
  });
}

export function copyChats(client: pg.ClientBase, chats: Iterable<SeedChat>): Promise<number> {
  return copyRows(client, {
    table: "chats",
    columns: [
      ...["id", "kind", "title", "direct_key", "last_seq", "last_rev", "members_rev"],
      ...["announced_read_seq", "created_at", "last_activity_at"],
    ],
    rows: Iterator.from(chats).map((chat) => [
      ...[chat.id, chat.kind, chat.title, directKey(chat), chat.lastSeq, chat.lastSeq + FIRST_REV, FIRST_REV],
      ...[readByAllSeq(chat), timestamp(chat.createdAt), timestamp(chat.lastActivityAt)],
    ]),
  });
}

export function copyMembers(client: pg.ClientBase, chats: Iterable<SeedChat>): Promise<number> {
  return copyRows(client, {
    table: "members",
    columns: ["chat_id", "user_id", "role", "joined_at", "joined_seq", "last_read_seq", "left_rev", "rev"],
    rows: Iterator.from(chats).flatMap((chat) =>
      chat.members.map(({ userId, role, lastReadSeq }) => [
        ...[chat.id, userId, role, timestamp(chat.createdAt), 0, lastReadSeq, null, FIRST_REV],
      ]),
    ),
  });
}

export function copyMessages(client: pg.ClientBase, messages: Iterable<SeedMessage>): Promise<number> {
  return copyRows(client, {
    table: "messages",
    columns: ["chat_id", "seq", "rev", "id", "sender_id", "client_id", "body", "created_at"],
    rows: Iterator.from(messages).map((message) => [
      ...[message.chatId, message.seq, message.seq + FIRST_REV, message.id, message.senderId],
      ...[message.clientId, message.body, timestamp(message.createdAt)],
    ]),
  });
}

function directKey({ kind, members }: SeedChat): string | null {
  if (kind === "group") return null;
  return members
    .map((member) => member.userId)
    .sort()
    .join(":");
}

function readByAllSeq({ members }: SeedChat): number {
  return Math.min(...members.map((member) => member.lastReadSeq));
}

function timestamp(ms: number): string {
  return new Date(ms).toISOString();
}
