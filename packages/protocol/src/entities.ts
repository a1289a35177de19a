import * as z from "zod/mini";
import {
  ABOUT_MAX_LENGTH,
  CLIENT_ID_MAX_LENGTH,
  DESCRIPTION_MAX_LENGTH,
  DRAFT_MAX_LENGTH,
  EMAIL_MAX_LENGTH,
  EMOJI_MAX_LENGTH,
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
export const InviteId = id().brand<"InviteId">();
export type InviteId = z.infer<typeof InviteId>;
export const WebhookId = id().brand<"WebhookId">();
export type WebhookId = z.infer<typeof WebhookId>;

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

/** What stands for everybody in a text: `@all`. Nobody has it as a handle. */
export const EVERYBODY_HANDLE = "all";

/** Handles are lower case: typing `@Ann` finds `@ann`, and two people cannot differ in case alone. */
export const Handle = z.string().check(
  z.trim(),
  z.toLowerCase(),
  z.minLength(HANDLE_MIN_LENGTH),
  z.maxLength(HANDLE_MAX_LENGTH),
  z.regex(/^[a-z][a-z0-9_]*$/, "must start with a letter and hold only letters, digits and _"),
  z.refine((handle) => handle !== EVERYBODY_HANDLE, "must not be the word for everybody"),
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
export const Description = text(0, DESCRIPTION_MAX_LENGTH);
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
  /** Everything up to this seq has reached one of his devices; at least `lastReadSeq`. Only moves forward. */
  lastDeliveredSeq: Seq,
});
export type Member = z.infer<typeof Member>;

/** `text`: somebody wrote it. `system`: it tells of a change of the chat; its sender is who made the change. */
export const MessageKind = z.enum(["text", "system"]);
export type MessageKind = z.infer<typeof MessageKind>;

/** What a system message tells. Clients put it into words, in the reader's language. */
export const SystemNotice = z.object({
  type: z.enum(["member.added", "member.joined", "member.removed", "member.left", "chat.renamed"]),
  /** Whom it is about, the sender apart: who was added or removed. */
  userIds: z.array(UserId),
  /** The new title. */
  title: z.nullable(z.string()),
});
export type SystemNotice = z.infer<typeof SystemNotice>;

/** One emoji, as people see it: family and flag too. It is stored in its full form (❤️ and not ❤). */
export const Emoji = z.string().check(
  z.maxLength(EMOJI_MAX_LENGTH),
  z.overwrite((emoji) => (isEmoji(`${emoji}\uFE0F`) ? `${emoji}\uFE0F` : emoji)),
  z.refine(isEmoji, "must be one emoji"),
);

function isEmoji(text: string): boolean {
  return /^\p{RGI_Emoji}$/v.test(text);
}

/** What a group is told by in place of a picture: an emoji, or its initials on a colour of this hue, in degrees. */
export const ChatAvatar = z
  .string()
  .check(
    z.maxLength(EMOJI_MAX_LENGTH + "emoji:".length),
    z.refine(isChatAvatar, "must look like color:210 or emoji:🌲"),
  );

function isChatAvatar(text: string): boolean {
  const [kind, value = ""] = text.split(":", 2);
  if (kind === "color") return /^(\d|[1-9]\d|[12]\d\d|3[0-5]\d)$/.test(value);
  return text === `emoji:${value}` && isEmoji(value);
}

/** What a group calls itself and how it lets people in. Direct chats have none of it. */
export const ChatInfo = z.object({
  /** Null for direct chats: they are named after the other person. */
  title: z.nullable(z.string()),
  description: z.string(),
  avatar: z.nullable(z.string()),
  /** Whether people who join from now on see what was written before. */
  hasOpenHistory: z.boolean(),
});
export type ChatInfo = z.infer<typeof ChatInfo>;

/** The people who reacted with one emoji, the first of them first. */
export const Reaction = z.object({ emoji: z.string(), userIds: z.array(UserId) });
export type Reaction = z.infer<typeof Reaction>;

/** Who wrote a forwarded text first, under the name that he had then. */
export const ForwardedFrom = z.object({ senderId: UserId, name: z.string() });
export type ForwardedFrom = z.infer<typeof ForwardedFrom>;

/** A message in its present state. Its permanent address is `(chatId, seq)`. */
export const Message = z.object({
  chatId: ChatId,
  seq: Seq,
  id: MessageId,
  rev: Rev,
  senderId: UserId,
  clientId: z.string(),
  kind: MessageKind,
  /** Markdown, as typed. Empty for system messages, deleted ones, and those that the reader has hidden. */
  body: z.string(),
  /** The server's clock. For display only: order is by seq. */
  createdAt: Time,
  editedAt: z.nullable(Time),
  /** A deleted message keeps its place and its sender; everything that was in it is gone. */
  deletedAt: z.nullable(Time),
  /** The message in the same chat that it answers. */
  replyToSeq: z.nullable(Seq),
  forwardedFrom: z.nullable(ForwardedFrom),
  /** The members whose @handle was in the text when it was written. */
  mentions: z.array(UserId),
  /** It has an admin's @all. */
  mentionsAll: z.boolean(),
  /** In the order of their first use. */
  reactions: z.array(Reaction),
  pinnedAt: z.nullable(Time),
  /** For system messages. */
  system: z.nullable(SystemNotice),
  /** The reader has deleted it for himself. Always false in what is pushed to all members. */
  hidden: z.boolean(),
});
export type Message = z.infer<typeof Message>;

export const HistoryMessage = z.extend(Message, {
  /** Every other member has read it. False while the sender is alone. */
  read: z.boolean(),
  /** How many other members have read it. */
  readCount: z.int(),
});
export type HistoryMessage = z.infer<typeof HistoryMessage>;

/** Text around what a search found, in pieces: put together it is the text as typed. */
export const Snippet = z.array(z.object({ text: z.string(), isMatch: z.boolean() }));
export type Snippet = z.infer<typeof Snippet>;

/** What an access token is good for. `write` alone posts without being able to read. */
export const TokenScope = z.enum(["read", "write"]);
export type TokenScope = z.infer<typeof TokenScope>;

/** A personal access token. The token itself is shown once, when it is made. */
export const AccessToken = z.object({
  /** Of its session: revoking either ends both. */
  id: SessionId,
  name: z.string(),
  scopes: z.array(TokenScope),
  /** The only chats that it opens; null: all of its person's. */
  chatIds: z.nullable(z.array(ChatId)),
  createdAt: Time,
  expiresAt: Time,
  /** To the minute; null: never. */
  lastUsedAt: z.nullable(Time),
});
export type AccessToken = z.infer<typeof AccessToken>;

/** An address at which others post into a chat. Its secret is shown once, when it is made. */
export const Webhook = z.object({
  id: WebhookId,
  chatId: ChatId,
  name: z.string(),
  /** The bot that it speaks as: a member of the chat. */
  botId: UserId,
  createdBy: UserId,
  createdAt: Time,
  /** To the minute; null: never. */
  lastUsedAt: z.nullable(Time),
});
export type Webhook = z.infer<typeof Webhook>;

/** A link that lets people into a group. Its token is shown once, when it is made. */
export const Invite = z.object({
  id: InviteId,
  chatId: ChatId,
  createdBy: UserId,
  createdAt: Time,
  /** Null: never. */
  expiresAt: z.nullable(Time),
  /** Null: any number. */
  maxUses: z.nullable(z.int()),
  useCount: z.int(),
});
export type Invite = z.infer<typeof Invite>;

/** What a group shows to whoever holds an invite to it. */
export const InvitePreview = z.object({
  title: z.string(),
  description: z.string(),
  avatar: z.nullable(z.string()),
  memberCount: z.int(),
  /** The chat, for those who are in it already; else null. */
  chatId: z.nullable(ChatId),
});
export type InvitePreview = z.infer<typeof InvitePreview>;

/** What became of a message with one of the other members. */
export const Reader = z.object({
  userId: UserId,
  isRead: z.boolean(),
  /**
   * When his read mark moved last, which is when he read this message or later ones; null when that is not known, or he
   * has not read it.
   */
  readAt: z.nullable(Time),
});
export type Reader = z.infer<typeof Reader>;

export const NotificationLevel = z.enum(["all", "mentions", "none"]);
export type NotificationLevel = z.infer<typeof NotificationLevel>;

/** How a member has set up a chat for himself. Nobody else sees it. */
export const MySettings = z.object({
  /** No notifications before this moment. */
  mutedUntil: z.nullable(Time),
  notificationLevel: NotificationLevel,
  isPinned: z.boolean(),
  isArchived: z.boolean(),
  /** Shown as unread although all of it is read. Reading on takes it away. */
  isMarkedUnread: z.boolean(),
  /** The person's own rev when something about his membership last changed: see `me.changes`. */
  rev: Rev,
});
export type MySettings = z.infer<typeof MySettings>;

export const DraftBody = text(0, DRAFT_MAX_LENGTH);
/** What a person was typing in a chat, on whatever device. */
export const Draft = z.object({
  chatId: ChatId,
  /** Empty: it was sent or deleted. */
  body: z.string(),
  /** Grows with every change. */
  version: z.int(),
  updatedAt: Time,
});
export type Draft = z.infer<typeof Draft>;

/** A membership as its person finds it: he joined or left, changed its settings, or read on. */
export const OwnMembership = z.object({
  chatId: ChatId,
  /** False: he left or was removed. */
  isMember: z.boolean(),
  lastReadSeq: Seq,
  mine: MySettings,
});
export type OwnMembership = z.infer<typeof OwnMembership>;

/** A chat as one of its members sees it. */
export const Chat = z.object({
  id: ChatId,
  kind: ChatKind,
  ...ChatInfo.shape,
  lastSeq: Seq,
  lastRev: Rev,
  /** The rev of the last change of membership. */
  membersRev: Rev,
  memberCount: z.int(),
  /** All of them from `chat.get`; from `chat.list` the first few, the reader always among them. */
  members: z.array(Member),
  lastMessage: z.nullable(Message),
  role: Role,
  /** The reader sees only what has a higher seq: he joined while the group's history was closed. */
  historyAfterSeq: Seq,
  lastReadSeq: Seq,
  /** Messages after the read mark that are neither one's own nor deleted. */
  unreadCount: z.int(),
  /** The unread messages that mention the reader, ascending; the first 100. */
  mentionSeqs: z.array(Seq),
  /** All members have read up to here. */
  readByAllSeq: Seq,
  mine: MySettings,
  lastActivityAt: Time,
});
export type Chat = z.infer<typeof Chat>;
