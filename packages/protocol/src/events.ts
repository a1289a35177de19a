import * as z from "zod/mini";
import { ChatId, ChatInfo, Member, Message, Presence, Rev, Seq, User, UserId } from "./entities.ts";
import type { hintEventNames, logEventNames } from "./event-names.ts";

/**
 * Where a change stands in its chat's log. `after` is there when the changes between it and `rev` were superseded
 * before they could be pushed: whoever has everything up to `after` has everything up to `rev` with this.
 */
const inLog = { chatId: ChatId, rev: Rev, after: z.optional(Rev) };

/**
 * A new message. `senderReadSeq` is there when its sender's read mark has moved with it: of who gives no receipts it
 * stays where it is.
 */
const MessageCreated = z.object({ ...inLog, message: Message, senderReadSeq: z.optional(Seq) });
/**
 * A message as it is now: edited, deleted, reacted to, pinned. To a client that has not seen it, it is news like
 * `message.created`: take both as "this is what stands at its seq".
 */
const MessageUpdated = MessageCreated;
/** A chat that the receiver is now in, new or joined; it is read with `chat.get`. */
const ChatCreated = z.object({ ...inLog });
/** A group's title, description, avatar and openness as they are now. */
const ChatUpdated = z.object({ ...inLog, info: ChatInfo });
/** Somebody joined. The newcomer gets it too. */
const MemberAdded = z.object({ ...inLog, member: Member });
/** A member as he is now: with another role, or (in `chat.changes`) new. */
const MemberUpdated = z.object({ ...inLog, member: Member });
/**
 * Somebody left or was removed. The last thing that he gets of this chat: an answer with an older `rev` that comes after it
 * was read before, and shows nothing any more.
 */
const MemberRemoved = z.object({ ...inLog, userId: UserId });
/** How far somebody has read, as others see it, and up to where messages have reached a device of his: what has moved. */
const MovedMark = z.object({
  userId: UserId,
  lastReadSeq: z.optional(Seq),
  lastDeliveredSeq: z.optional(Seq),
});
/**
 * People's marks moved forward: those of many at once, each as it is now. `readByAllSeq` is there when it has grown: from
 * now on every member who gives receipts has read up to there.
 */
const ChatMarksMoved = z.object({ chatId: ChatId, marks: z.array(MovedMark), readByAllSeq: z.optional(Seq) });
/** Somebody is typing: for 5 s, unless it is said again. */
const ChatTyping = z.object({ chatId: ChatId, userId: UserId });
/** The receiver has deleted a message for himself, on one of his devices. */
const MessageHidden = z.object({ chatId: ChatId, seq: Seq });
/** Somebody whom the receiver can see changed his profile. */
const UserUpdated = z.object({ user: User });
/**
 * Somebody whom the receiver shares a chat with came or went, or no longer shows it: then he is offline, and nothing is
 * said of when he was last seen.
 */
const PresenceChanged = Presence;
/** Something of the receiver's own changed on one of his devices; it is read with `me.changes`. */
const MeChanged = z.object({ rev: Rev });
/** This device was signed out. The connection closes after it. */
const SessionRevoked = z.object({});

/** Changes of a chat's log. Each carries the chat's next `rev`; clients apply them strictly in that order. */
export const logEvents = {
  "chat.created": ChatCreated,
  "chat.updated": ChatUpdated,
  "message.created": MessageCreated,
  "message.updated": MessageUpdated,
  "member.added": MemberAdded,
  "member.updated": MemberUpdated,
  "member.removed": MemberRemoved,
} as const satisfies Record<(typeof logEventNames)[number], z.core.$ZodType>;

/**
 * Everything else that the server pushes. Safe to lose and to get twice: each carries a state, not a step. Of a chat whose
 * first answer is still on its way it may be newer than that answer.
 */
export const hintEvents = {
  "chat.marksMoved": ChatMarksMoved,
  "chat.typing": ChatTyping,
  "message.hidden": MessageHidden,
  "user.updated": UserUpdated,
  "presence.changed": PresenceChanged,
  "me.changed": MeChanged,
  "session.revoked": SessionRevoked,
} as const satisfies Record<(typeof hintEventNames)[number], z.core.$ZodType>;

export const events = { ...logEvents, ...hintEvents } as const;

export type LogEventName = keyof typeof logEvents;
export type EventName = keyof typeof events;
export type EventData<Name extends EventName> = z.infer<(typeof events)[Name]>;
export type LogEvent = { [Name in LogEventName]: { event: Name; data: EventData<Name> } }[LogEventName];
export type PushEvent = { [Name in EventName]: { event: Name; data: EventData<Name> } }[EventName];

/** A change of a chat's log as `chat.changes` returns it: the same shape as the push. */
export const LogEvent = z.discriminatedUnion("event", [
  z.object({ event: z.literal("chat.created"), data: ChatCreated }),
  z.object({ event: z.literal("chat.updated"), data: ChatUpdated }),
  z.object({ event: z.literal("message.created"), data: MessageCreated }),
  z.object({ event: z.literal("message.updated"), data: MessageUpdated }),
  z.object({ event: z.literal("member.added"), data: MemberAdded }),
  z.object({ event: z.literal("member.updated"), data: MemberUpdated }),
  z.object({ event: z.literal("member.removed"), data: MemberRemoved }),
]);
