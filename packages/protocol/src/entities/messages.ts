import * as z from "zod/mini";
import { CLIENT_ID_MAX_LENGTH, EMOJI_MAX_LENGTH, MESSAGE_MAX_BYTES, MESSAGE_MAX_LENGTH } from "../limits.ts";
import { MessageFile } from "./files.ts";
import { ChatId, MessageId, Rev, Seq, UserId } from "./ids.ts";
import { Time, text } from "./text.ts";

/** The key that makes a send safe to repeat: chosen by the client, once per message. Parley's own are UUID v7. */
export const ClientId = text(1, CLIENT_ID_MAX_LENGTH);

const byteLength = (text: string) => new TextEncoder().encode(text).length;

/** The text of a message, stored as typed (markdown). */
export const MessageBody = text(1, MESSAGE_MAX_LENGTH).check(
  z.refine((body) => body.trim() !== "", "must not be blank"),
  z.refine((body) => byteLength(body) <= MESSAGE_MAX_BYTES, `must be at most ${MESSAGE_MAX_BYTES} bytes`),
);

/** The same for a message that may carry a file: then its text may be empty. */
export const Caption = text(0, MESSAGE_MAX_LENGTH).check(
  z.refine((body) => byteLength(body) <= MESSAGE_MAX_BYTES, `must be at most ${MESSAGE_MAX_BYTES} bytes`),
);

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

export function isEmoji(text: string): boolean {
  return /^\p{RGI_Emoji}$/v.test(text);
}

/** The people who reacted with one emoji, the first of them first. */
export const Reaction = z.object({ emoji: z.string(), userIds: z.array(UserId) });
export type Reaction = z.infer<typeof Reaction>;

/** Who wrote a forwarded text first, under the name that he has when it is read. */
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
  /** Markdown, as typed. Empty for system messages, deleted ones, those that the reader has hidden, and some with files. */
  body: z.string(),
  file: z.nullable(MessageFile),
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
  /** Every other member who gives receipts has read it. False while the sender is alone. */
  read: z.boolean(),
  /** How many other members have read it, as far as they give receipts. */
  readCount: z.int(),
});
export type HistoryMessage = z.infer<typeof HistoryMessage>;

/** Text around what a search found, in pieces: put together it is the text as typed. */
export const Snippet = z.array(z.object({ text: z.string(), isMatch: z.boolean() }));
export type Snippet = z.infer<typeof Snippet>;

/** What became of a message with one of the other members, as far as he gives receipts. */
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
