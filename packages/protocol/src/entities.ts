import * as z from "zod/mini";
import {
  ABOUT_MAX_LENGTH,
  CLIENT_ID_MAX_LENGTH,
  EMAIL_MAX_LENGTH,
  HANDLE_MAX_LENGTH,
  HANDLE_MIN_LENGTH,
  MESSAGE_MAX_BYTES,
  MESSAGE_MAX_LENGTH,
  NAME_MAX_LENGTH,
  TITLE_MAX_LENGTH,
} from "./limits.ts";

/** An id. Capital letters mean the same (RFC 9562), so they are folded: ids are compared as text everywhere. */
const id = () => z.uuid().check(z.toLowerCase());

export const UserId = id().brand<"UserId">();
export type UserId = z.infer<typeof UserId>;
export const SessionId = id().brand<"SessionId">();
export type SessionId = z.infer<typeof SessionId>;
export const ChatId = id().brand<"ChatId">();
export type ChatId = z.infer<typeof ChatId>;
export const MessageId = id().brand<"MessageId">();
export type MessageId = z.infer<typeof MessageId>;

/** Text that Postgres can store and every client can show: no NUL, no half of a surrogate pair. */
const isStorable = (text: string) => !text.includes("\0") && text.isWellFormed();

/** @returns a schema for text of `min` to `max` UTF-16 code units that can be stored as it is. */
export function text(min: number, max: number) {
  return z
    .string()
    .check(
      z.minLength(min),
      z.maxLength(max),
      z.refine(isStorable, "must not contain NUL characters or broken Unicode"),
    );
}

/** The same, for one-line names: surrounding white space is dropped first, so that a name is never blank. */
export function line(min: number, max: number) {
  return z.string().check(
    z.trim(),
    z.minLength(min),
    z.maxLength(max),
    z.refine(isStorable, "must not contain NUL characters or broken Unicode"),
    z.refine((value) => !/[\p{Cc}\u2028\u2029]/u.test(value), "must be one line without control characters"),
    z.refine((value) => !/\p{Bidi_C}/u.test(value), "must not change the direction of text"),
    z.refine((value) => !/\p{M}{5}/u.test(value), "must not pile up marks on a letter"),
    z.refine((value) => min === 0 || /[\p{L}\p{N}\p{P}\p{S}]/u.test(value), "must have something to see"),
  );
}

/** The key that makes a send safe to repeat: chosen by the client, once per message. Parley's own are UUID v7. */
export const ClientId = text(1, CLIENT_ID_MAX_LENGTH);

const byteLength = (text: string) => new TextEncoder().encode(text).length;

/** The text of a message, stored as typed (markdown). */
export const MessageBody = text(1, MESSAGE_MAX_LENGTH).check(
  z.refine((body) => body.trim() !== "", "must not be blank"),
  z.refine((body) => byteLength(body) <= MESSAGE_MAX_BYTES, `must be at most ${MESSAGE_MAX_BYTES} bytes`),
);

/** Handles are lower case: typing `@Ann` finds `@ann`, and two people cannot differ in case alone. */
export const Handle = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.minLength(HANDLE_MIN_LENGTH),
    z.maxLength(HANDLE_MAX_LENGTH),
    z.regex(/^[a-z][a-z0-9_]*$/, "must start with a letter and hold only letters, digits and _"),
  );

export const Email = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(EMAIL_MAX_LENGTH),
    z.regex(/^[^\s@\0]+@[^\s@\0]+$/, "must be an email address"),
    z.refine(isStorable, "must be an email address"),
  );

export const Name = line(1, NAME_MAX_LENGTH);
export const Title = line(1, TITLE_MAX_LENGTH);
export const About = text(0, ABOUT_MAX_LENGTH);
export const Locale = z.enum(["en", "ru"]);
export type Locale = z.infer<typeof Locale>;

/** `face:N` is a face that clients draw from the number N; null means initials on a colour taken from the id. */
export const Avatar = z.string().check(z.regex(/^face:\d{1,6}$/, "must look like face:12"));

/** Numbers a message in its chat: 1, 2, 3 … without gaps, never changed. */
export const Seq = z.int().check(z.gte(0), z.lte(2_147_483_647));
/** Numbers a change in its chat. A client that has applied rev N has everything up to N. */
export const Rev = z.int().check(z.gte(0), z.lte(2_147_483_647));
export type Seq = z.infer<typeof Seq>;
export type Rev = z.infer<typeof Rev>;
const Time = z.iso.datetime();

export const User = z.object({
  id: UserId,
  name: z.string(),
  handle: z.string(),
  about: z.string(),
  avatar: z.nullable(z.string()),
});
export type User = z.infer<typeof User>;

export const Me = z.extend(User, { email: z.string(), locale: z.nullable(Locale), createdAt: Time });
export type Me = z.infer<typeof Me>;

export const ChatKind = z.enum(["direct", "group"]);
export type ChatKind = z.infer<typeof ChatKind>;
export const Role = z.enum(["owner", "admin", "member"]);
export type Role = z.infer<typeof Role>;

export const Member = z.object({
  user: User,
  role: Role,
  /** The chat's last seq when the person joined: earlier messages never wait for him to read them. */
  joinedSeq: Seq,
  /** Everything up to this seq is read. Only moves forward. */
  lastReadSeq: Seq,
});
export type Member = z.infer<typeof Member>;

export const Message = z.object({
  chatId: ChatId,
  seq: Seq,
  id: MessageId,
  rev: Rev,
  senderId: UserId,
  clientId: z.string(),
  body: z.string(),
  /** The server's clock. For display only: order is by seq. */
  createdAt: Time,
});
export type Message = z.infer<typeof Message>;

export const HistoryMessage = z.extend(Message, {
  /** Every other member has read it. False while the sender is alone. */
  read: z.boolean(),
  /** How many other members have read it. */
  readCount: z.int(),
});
export type HistoryMessage = z.infer<typeof HistoryMessage>;

/** A chat as one of its members sees it. */
export const Chat = z.object({
  id: ChatId,
  kind: ChatKind,
  /** Null for direct chats: they are named after the other person. */
  title: z.nullable(z.string()),
  lastSeq: Seq,
  lastRev: Rev,
  /** The rev of the last change of membership. */
  membersRev: Rev,
  memberCount: z.int(),
  /** All of them from `chat.get`; from `chat.list` the first few, the reader always among them. */
  members: z.array(Member),
  lastMessage: z.nullable(Message),
  role: Role,
  lastReadSeq: Seq,
  unreadCount: z.int(),
  /** All members have read up to here. */
  readByAllSeq: Seq,
  lastActivityAt: Time,
});
export type Chat = z.infer<typeof Chat>;
