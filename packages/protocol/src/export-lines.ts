import * as z from "zod/mini";
import {
  Chat,
  ChatId,
  ChatKind,
  Me,
  Message,
  MessageFile,
  Rev,
  Role,
  Seq,
  SessionId,
  User,
  UserId,
} from "./entities.ts";
import { ErrorBody } from "./error-body.ts";

// What an export is made of: one JSON value per line. An import reads the same.

const Time = z.iso.datetime();

/** Raised when a program that knows only this shape could no longer read what is written. */
export const EXPORT_VERSION = 1;

/** The first line. */
export const HeaderLine = z.object({
  type: z.literal("header"),
  format: z.enum(["parley-chat", "parley-person"]),
  version: z.literal(EXPORT_VERSION),
});

/** Somebody who is or was in the chat, or wrote in it. */
export const PersonLine = z.extend(User, { type: z.literal("person") });
export type PersonLine = z.infer<typeof PersonLine>;

/** A membership without what the person has read, which is his own. */
export const MemberEntry = z.object({
  userId: UserId,
  role: Role,
  joinedAt: Time,
  joinedSeq: Seq,
  historyAfterSeq: Seq,
  /** Null while he is in the chat. */
  leftRev: z.nullable(Rev),
  rev: Rev,
});
export type MemberEntry = z.infer<typeof MemberEntry>;

export const ChatLine = z.object({
  type: z.literal("chat"),
  id: ChatId,
  kind: ChatKind,
  title: z.nullable(z.string()),
  description: z.string(),
  avatar: z.nullable(z.string()),
  hasOpenHistory: z.boolean(),
  createdAt: Time,
  /** The first message that follows: whoever exported it did not see what stands before it. Without: 1. */
  firstSeq: z.optional(Seq.check(z.gte(1))),
  lastSeq: Seq,
  lastRev: Rev,
  membersRev: Rev,
  infoRev: Rev,
  /** In the order of their ids, those who have left too. */
  members: z.array(MemberEntry),
});
export type ChatLine = z.infer<typeof ChatLine>;

/** In its final state, in the order of seq. What it says of its file comes without the file. */
export const MessageLine = z.extend(Message, {
  type: z.literal("message"),
  // Exports of earlier versions do not say it.
  file: z._default(z.nullable(MessageFile), null),
});
export type MessageLine = z.infer<typeof MessageLine>;

/** The last line: without it the file is cut short. */
export const EndLine = z.object({ type: z.literal("end"), messages: z.int() });

/** The last line where something came between, such as the reader's removal from the chat. */
export const ErrorLine = z.object({ type: z.literal("error"), error: ErrorBody });
export type ErrorLine = z.infer<typeof ErrorLine>;

export const ChatExportLine = z.discriminatedUnion("type", [
  HeaderLine,
  PersonLine,
  ChatLine,
  MessageLine,
  EndLine,
  ErrorLine,
]);
export type ChatExportLine = z.infer<typeof ChatExportLine>;

const MeLine = z.extend(Me, { type: z.literal("me") });

/** A device that is or was signed in. */
const DeviceLine = z.object({
  type: z.literal("device"),
  id: SessionId,
  kind: z.string(),
  name: z.string(),
  userAgent: z.string(),
  lastAddress: z.string(),
  createdAt: Time,
  lastSeenAt: Time,
  revokedAt: z.nullable(Time),
});

const OwnChatLine = z.object({
  type: z.literal("chat"),
  id: ChatId,
  kind: Chat.shape.kind,
  title: z.nullable(z.string()),
  role: Role,
  joinedAt: Time,
  lastReadSeq: Seq,
});

/** What was typed in a chat and not yet sent. */
const DraftLine = z.object({ type: z.literal("draft"), chatId: ChatId, body: z.string(), updatedAt: Time });

/** Somebody whom one has blocked. */
const BlockLine = z.object({ type: z.literal("block"), userId: UserId, createdAt: Time });

export const PersonExportLine = z.discriminatedUnion("type", [
  HeaderLine,
  MeLine,
  DeviceLine,
  BlockLine,
  DraftLine,
  OwnChatLine,
  MessageLine,
  EndLine,
  ErrorLine,
]);
export type PersonExportLine = z.infer<typeof PersonExportLine>;
