import * as z from "zod/mini";
import { DESCRIPTION_MAX_LENGTH, EMOJI_MAX_LENGTH, TITLE_MAX_LENGTH } from "../limits.ts";
import { ChatId, Rev, Seq } from "./ids.ts";
import { isEmoji, Message } from "./messages.ts";
import { User } from "./people.ts";
import { line, Time, text } from "./text.ts";

export const Title = line(1, TITLE_MAX_LENGTH);

export const Description = text(0, DESCRIPTION_MAX_LENGTH);

export const ChatKind = z.enum(["direct", "group"]);
export type ChatKind = z.infer<typeof ChatKind>;

export const Role = z.enum(["owner", "admin", "member"]);
export type Role = z.infer<typeof Role>;

export const Member = z.object({
  user: User,
  role: Role,
  /** The chat's last seq when the person joined: earlier messages never wait for him to read them. */
  joinedSeq: Seq,
  /**
   * Everything up to this seq is read, as others see it: who gives no receipts may have read more, one's own entry
   * included. Only moves forward.
   */
  lastReadSeq: Seq,
  /** Everything up to this seq has reached one of his devices; at least `lastReadSeq`. Only moves forward. */
  lastDeliveredSeq: Seq,
});
export type Member = z.infer<typeof Member>;

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

/** A membership as its person finds it: he joined or left, changed its settings, read on, or hid a message. */
export const OwnMembership = z.object({
  chatId: ChatId,
  /** False: he left or was removed. */
  isMember: z.boolean(),
  lastReadSeq: Seq,
  /** What he has deleted for himself alone, ascending; the newest 1,000. */
  hiddenSeqs: z.array(Seq),
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
  /** All members who give receipts, two at least, have read up to here. Only moves forward. */
  readByAllSeq: Seq,
  mine: MySettings,
  lastActivityAt: Time,
});
export type Chat = z.infer<typeof Chat>;
