import * as z from "zod/mini";
import {
  Chat,
  ChatAvatar,
  ChatInfo,
  Description,
  Instant,
  Member,
  MySettings,
  NotificationLevel,
  Rev,
  Seq,
  Title,
  User,
  UserId,
} from "../entities.ts";
import { LogEvent } from "../events.ts";
import { CHANGES_MAX_LIMIT, GROUP_MAX_MEMBERS } from "../limits.ts";
import { routes } from "../routes.ts";
import { operation } from "./operation.ts";
import { Cursor, exampleChatId, exampleUserId, InChat, Limit } from "./shared.ts";

export const chatOperations = {
  "chat.list": operation({
    ...routes["chat.list"],
    cost: "api",
    input: z.strictObject({ limit: Limit(), cursor: z.optional(Cursor) }),
    output: z.object({ chats: z.array(Chat), nextCursor: z.nullable(z.string()) }),
    doc: "Your chats, the most recently active first, with last message and unread count.",
    example: { limit: 50 },
  }),
  "chat.get": operation({
    ...routes["chat.get"],
    cost: "api",
    input: z.strictObject(InChat),
    output: Chat,
    doc: "One chat with all its members.",
    example: { chatId: exampleChatId },
  }),
  "chat.create": operation({
    ...routes["chat.create"],
    cost: "api",
    input: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("direct"), userId: UserId }),
      z.strictObject({ kind: z.literal("self") }),
      z.strictObject({
        kind: z.literal("group"),
        title: Title,
        memberIds: z._default(z.array(UserId).check(z.maxLength(GROUP_MAX_MEMBERS - 1)), []),
      }),
    ]),
    output: z.object({ chat: Chat, created: z.boolean() }),
    status: ({ created }) => (created ? 201 : 200),
    doc: "Open the direct chat with a person (the same one for ever), your notes to yourself (`self`: a direct chat with nobody else in it), or make a group of which you are the owner.",
    example: { kind: "group", title: "Weekend", memberIds: [exampleUserId] },
  }),
  "chat.update": operation({
    ...routes["chat.update"],
    cost: "api",
    input: z.strictObject({
      ...InChat,
      title: z.optional(Title),
      description: z.optional(Description),
      avatar: z.optional(z.nullable(ChatAvatar)),
      hasOpenHistory: z.optional(z.boolean()),
    }),
    output: ChatInfo,
    doc: "Change a group's title, description, avatar (`color:210`, `emoji:🌲`), and whether newcomers see what was written before them (owners and admins). Fields that are left out stay as they are.",
    example: { chatId: exampleChatId, title: "Weekend in the woods", avatar: "emoji:🌲" },
  }),
  "chat.setMine": operation({
    ...routes["chat.setMine"],
    cost: "api",
    input: z.strictObject({
      ...InChat,
      mutedUntil: z.optional(z.nullable(Instant)),
      notificationLevel: z.optional(NotificationLevel),
      isPinned: z.optional(z.boolean()),
      isArchived: z.optional(z.boolean()),
      isMarkedUnread: z.optional(z.boolean()),
    }),
    output: MySettings,
    doc: "Set a chat up for yourself: mute it until a time, choose what notifies you, pin it, archive it, mark it unread. Fields that are left out stay as they are.",
    example: { chatId: exampleChatId, isPinned: true },
  }),
  "chat.handOver": operation({
    ...routes["chat.handOver"],
    cost: "api",
    input: z.strictObject({ ...InChat, userId: UserId }),
    output: z.object({ member: Member }),
    doc: "Make another member the owner of your group; you become an admin of it.",
    example: { chatId: exampleChatId, userId: exampleUserId },
  }),
  "chat.leave": operation({
    ...routes["chat.leave"],
    cost: "api",
    input: z.strictObject(InChat),
    output: z.object({}),
    doc: "Leave a group. When its last owner leaves, the longest-standing admin, else member, becomes owner.",
    example: { chatId: exampleChatId },
  }),
  "chat.read": operation({
    ...routes["chat.read"],
    cost: "api",
    input: z.strictObject({ ...InChat, seq: Seq }),
    output: z.object({ lastReadSeq: Seq, unreadCount: z.int() }),
    doc: "Mark everything up to `seq` as read. The mark only moves forward.",
    example: { chatId: exampleChatId, seq: 42 },
  }),
  "chat.deliver": operation({
    ...routes["chat.deliver"],
    cost: "api",
    input: z.strictObject({ ...InChat, seq: Seq }),
    output: z.object({}),
    doc: "Tell that everything up to `seq` has reached one of your devices. What you read counts as delivered anyway.",
    example: { chatId: exampleChatId, seq: 42 },
  }),
  "chat.changes": operation({
    ...routes["chat.changes"],
    cost: "api",
    input: z.strictObject({ ...InChat, since: Rev, limit: Limit(CHANGES_MAX_LIMIT) }),
    output: z.object({
      /** In order of rev, each row in its final state. */
      changes: z.array(LogEvent),
      /** With these applied, the client has everything up to this rev. */
      rev: Rev,
      /** There is more: ask again with `since: rev`. */
      more: z.boolean(),
      readMarks: z.array(z.object({ userId: UserId, lastReadSeq: Seq, lastDeliveredSeq: Seq })),
      readByAllSeq: Seq,
      /** What you have deleted for yourself in this chat, ascending; the newest 500. */
      hiddenSeqs: z.array(Seq),
      users: z.array(User),
    }),
    doc: "What changed after a rev: enough to be complete after any absence.",
    example: { chatId: exampleChatId, since: 17 },
  }),
  "typing.start": operation({
    ...routes["typing.start"],
    cost: "typing",
    input: z.strictObject(InChat),
    output: z.object({}),
    doc: "Tell the others in a chat that you are typing; say it again every few seconds while you are. It is never stored.",
    example: { chatId: exampleChatId },
  }),
} as const;
