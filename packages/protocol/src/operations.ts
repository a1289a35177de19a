import * as z from "zod/mini";
import {
  About,
  AccessToken,
  Avatar,
  Chat,
  ChatAvatar,
  ChatId,
  ChatInfo,
  ClientId,
  Description,
  Draft,
  DraftBody,
  Email,
  Emoji,
  Handle,
  HistoryMessage,
  Invite,
  InviteId,
  InvitePreview,
  Locale,
  line,
  Me,
  Member,
  Message,
  MessageBody,
  MySettings,
  Name,
  NotificationLevel,
  OwnMembership,
  Reader,
  Rev,
  Seq,
  SessionId,
  Snippet,
  Title,
  TokenScope,
  text,
  User,
  UserId,
  Webhook,
  WebhookId,
} from "./entities.ts";
import { LogEvent } from "./events.ts";
import {
  CHANGES_MAX_LIMIT,
  CURSOR_MAX_LENGTH,
  DEVICE_NAME_MAX_LENGTH,
  GROUP_MAX_MEMBERS,
  INVITE_DEFAULT_HOURS,
  INVITE_MAX_HOURS,
  INVITE_MAX_USES,
  PAGE_DEFAULT_LIMIT,
  PAGE_MAX_LIMIT,
  PASSWORD_MAX_LENGTH,
  PASSWORD_MIN_LENGTH,
  QUERY_MAX_LENGTH,
  SEARCH_DEFAULT_LIMIT,
  SEARCH_MAX_LIMIT,
  SEARCH_QUERY_MAX_LENGTH,
  TOKEN_DEFAULT_DAYS,
  TOKEN_MAX_CHATS,
  TOKEN_MAX_DAYS,
  TOKEN_MAX_LENGTH,
} from "./limits.ts";
import { type Route, routes } from "./routes.ts";

/** One row of the contract: its route, and what goes in and out. Everything else about a call is derived from it. */
type Operation<
  A extends Route["access"],
  Input extends z.core.$ZodType,
  Output extends z.core.$ZodType,
> = Route & {
  access: A;
  /** Other addresses of the same call. */
  aliases?: readonly string[];
  /** What an access token needs for it. Without: `read` for GET, else `write`, and nothing opens the account itself. */
  scope?: "read" | "write" | "account";
  /** The input field that takes a body of plain text over REST. */
  textBody?: string;
  /** It is about something that ends, so that `gone` is among its failures. */
  canBeGone?: true;
  /** Which rate limit it draws on (core/rate-limits.ts). */
  cost: "register" | "login" | "api" | "message" | "typing" | "search";
  input: Input;
  output: Output;
  /** 201 when the call made something new, for outputs that say so. */
  status?: (output: z.infer<Output>) => 200 | 201;
  doc: string;
  example: z.input<Input>;
};

function operation<A extends Route["access"], Input extends z.core.$ZodType, Output extends z.core.$ZodType>(
  row: Operation<A, Input, Output>,
) {
  return row;
}

const Nothing = z.strictObject({});
const Limit = (max = PAGE_MAX_LIMIT) =>
  z._default(z.int().check(z.gte(1), z.lte(max)), Math.min(PAGE_DEFAULT_LIMIT, max));
const Cursor = z.string().check(z.maxLength(CURSOR_MAX_LENGTH));
const Token = z.string().check(z.minLength(1), z.maxLength(TOKEN_MAX_LENGTH));
const InChat = { chatId: ChatId };

const Tokens = z.object({
  accessToken: z.string(),
  /** Seconds until the access token ends. */
  expiresIn: z.int(),
  refreshToken: z.string(),
  sessionId: SessionId,
  user: Me,
});

const HistoryInput = z
  .strictObject({
    ...InChat,
    limit: Limit(),
    offset: z.optional(Seq),
    before: z.optional(Seq),
    after: z.optional(Seq),
    /** The page has this message in its middle. */
    around: z.optional(Seq),
    /** The same for the first message at or after a time; the newest page when there is none. */
    date: z.optional(z.iso.datetime({ offset: true })),
  })
  .check(
    z.refine(
      ({ offset, before, after, around, date }) =>
        [offset, before, after, around, date].filter((bound) => bound !== undefined).length <= 1,
      "must have only one of offset, before, after, around and date",
    ),
  );

/** A message by its permanent address. */
const AMessage = { ...InChat, seq: Seq };
/** What writing answers: `duplicate` when the client id had been used for it before. */
const Written = z.object({ message: Message, duplicate: z.boolean() });
const wasWritten = ({ duplicate }: z.infer<typeof Written>) => (duplicate ? 200 : 201);
const Changed = z.object({ message: Message });

const exampleChatId = "0198f2a0-0000-7000-8000-000000000001";
const exampleUserId = "0198f2a0-0000-7000-8000-0000000000a1";
const exampleClientId = "0198f2a0-0000-7000-8000-0000000000c1";

/** Times are instants; both ends are optional, and `until` itself is not in. */
const SearchInput = z
  .strictObject({
    query: z.optional(
      text(1, SEARCH_QUERY_MAX_LENGTH).check(z.refine((query) => query.trim() !== "", "must not be blank")),
    ),
    chatId: z.optional(ChatId),
    senderId: z.optional(UserId),
    since: z.optional(z.iso.datetime({ offset: true })),
    until: z.optional(z.iso.datetime({ offset: true })),
    has: z.optional(z.enum(["link"])),
    limit: z._default(z.int().check(z.gte(1), z.lte(SEARCH_MAX_LIMIT)), SEARCH_DEFAULT_LIMIT),
    cursor: z.optional(Cursor),
  })
  .check(
    z.refine(
      ({ query, senderId, has }) => (query ?? senderId ?? has) !== undefined,
      "must have one of query, senderId and has",
    ),
  );

/** The contract: every call that Parley understands, over REST and over sockets alike. */
export const operations = {
  "account.register": operation({
    ...routes["account.register"],
    cost: "register",
    input: z.strictObject({
      name: Name,
      email: Email,
      password: text(PASSWORD_MIN_LENGTH, PASSWORD_MAX_LENGTH),
      handle: z.optional(Handle),
      locale: z.optional(Locale),
    }),
    output: z.object({ user: Me }),
    status: () => 201,
    doc: "Create an account. Without a handle one is made from the name. `conflict` when the email or the handle is taken.",
    example: { name: "Ann Lee", email: "ann@example.org", password: "correct horse battery" },
  }),
  "account.login": operation({
    ...routes["account.login"],
    cost: "login",
    input: z.strictObject({
      email: Email,
      password: z.string().check(z.minLength(1), z.maxLength(PASSWORD_MAX_LENGTH)),
      device: z.optional(
        z.strictObject({ kind: z.enum(["web", "cli", "api"]), name: text(1, DEVICE_NAME_MAX_LENGTH) }),
      ),
    }),
    output: Tokens,
    status: () => 201,
    doc: "Sign in on a device. Unknown email and wrong password answer alike.",
    example: { email: "ann@example.org", password: "correct horse battery" },
  }),
  "account.refresh": operation({
    ...routes["account.refresh"],
    cost: "api",
    input: z.strictObject({ refreshToken: Token }),
    output: Tokens,
    doc: "Exchange a refresh token for new tokens. Each works once; using one again ends the session.",
    example: { refreshToken: "parley_rt_…" },
  }),
  "account.logout": operation({
    ...routes["account.logout"],
    scope: "read",
    cost: "api",
    input: Nothing,
    output: z.object({}),
    doc: "Sign this device out. Its tokens and sockets end at once.",
    example: {},
  }),
  "me.get": operation({
    ...routes["me.get"],
    cost: "api",
    input: Nothing,
    output: Me,
    doc: "Your own account.",
    example: {},
  }),
  "me.update": operation({
    ...routes["me.update"],
    cost: "api",
    input: z.strictObject({
      name: z.optional(Name),
      handle: z.optional(Handle),
      about: z.optional(About),
      locale: z.optional(z.nullable(Locale)),
      avatar: z.optional(z.nullable(Avatar)),
    }),
    output: Me,
    doc: "Change your profile. Fields that are left out stay as they are. `conflict` when the handle is taken.",
    example: { about: "Back on Monday" },
  }),
  "me.changes": operation({
    ...routes["me.changes"],
    cost: "api",
    input: z.strictObject({ since: Rev, limit: Limit(CHANGES_MAX_LIMIT) }),
    output: z.object({
      me: Me,
      /** In order of `mine.rev`. */
      memberships: z.array(OwnMembership),
      drafts: z.array(Draft),
      /** All whom you have blocked. */
      blockedIds: z.array(UserId),
      /** With these applied, the client has everything of its person's up to this rev. */
      rev: Rev,
      /** There is more: ask again with `since: rev`. */
      more: z.boolean(),
    }),
    doc: "What changed of your own after a rev, on whatever device: chats joined and left, their settings, your read marks, drafts, your profile. A read mark that your own message moved comes with the message.",
    example: { since: 17 },
  }),
  "me.delete": operation({
    ...routes["me.delete"],
    scope: "account",
    cost: "api",
    input: z.strictObject({ handle: Handle }),
    output: z.object({}),
    doc: 'Delete your account, for good; your own `handle` confirms it. Messages stay under "Deleted user", everything personal goes, all sessions end, groups that you own are handed over.',
    example: { handle: "ann" },
  }),
  "draft.set": operation({
    ...routes["draft.set"],
    cost: "api",
    input: z.strictObject({
      ...InChat,
      body: DraftBody,
      /** The version that this text began from; 0 when there was none. */
      baseVersion: z.int().check(z.gte(0)),
    }),
    output: z.object({ draft: Draft, merged: z.boolean() }),
    doc: "Keep what you are typing in a chat for your other devices; empty when it is sent. When another device has changed it since `baseVersion`, both texts are kept: `merged` is true, and the draft holds one after the other.",
    example: { chatId: exampleChatId, body: "See you at", baseVersion: 0 },
  }),
  "draft.list": operation({
    ...routes["draft.list"],
    cost: "api",
    input: Nothing,
    output: z.object({ drafts: z.array(Draft) }),
    doc: "Your drafts that are not empty, the latest first.",
    example: {},
  }),
  "user.list": operation({
    ...routes["user.list"],
    cost: "api",
    input: z.strictObject({
      query: z.optional(text(0, QUERY_MAX_LENGTH)),
      limit: Limit(),
      cursor: z.optional(Cursor),
    }),
    output: z.object({ users: z.array(User), nextCursor: z.nullable(z.string()) }),
    doc: "People, by name; with `query` those whose name or handle has a word that starts so. Pass `nextCursor` on to continue.",
    example: { query: "ann" },
  }),
  "user.get": operation({
    ...routes["user.get"],
    cost: "api",
    input: z.strictObject({ userId: UserId }),
    output: User,
    doc: "One person.",
    example: { userId: exampleUserId },
  }),
  "user.block": operation({
    ...routes["user.block"],
    cost: "api",
    input: z.strictObject({ userId: UserId }),
    output: z.object({}),
    doc: "Block a person: no new direct messages from him, and no presence for him. He is not told.",
    example: { userId: exampleUserId },
  }),
  "user.unblock": operation({
    ...routes["user.unblock"],
    cost: "api",
    input: z.strictObject({ userId: UserId }),
    output: z.object({}),
    doc: "Take a block back.",
    example: { userId: exampleUserId },
  }),
  "user.blocks": operation({
    ...routes["user.blocks"],
    cost: "api",
    input: Nothing,
    output: z.object({ users: z.array(User) }),
    doc: "Whom you have blocked, the latest first.",
    example: {},
  }),
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
      mutedUntil: z.optional(z.nullable(z.iso.datetime({ offset: true }))),
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
  "member.add": operation({
    ...routes["member.add"],
    cost: "api",
    input: z.strictObject({ ...InChat, userId: UserId }),
    output: z.object({ member: Member }),
    status: () => 201,
    doc: "Add a person to a group (owners and admins). `conflict` when he is in it, `invalid_input` for a direct chat.",
    example: { chatId: exampleChatId, userId: exampleUserId },
  }),
  "member.remove": operation({
    ...routes["member.remove"],
    cost: "api",
    input: z.strictObject({ ...InChat, userId: UserId }),
    output: z.object({}),
    doc: "Remove a person from a group: owners anyone, admins plain members. It takes effect at once, everywhere.",
    example: { chatId: exampleChatId, userId: exampleUserId },
  }),
  "member.setRole": operation({
    ...routes["member.setRole"],
    cost: "api",
    input: z.strictObject({ ...InChat, userId: UserId, role: z.enum(["admin", "member"]) }),
    output: z.object({ member: Member }),
    doc: "Make a member of your group an admin, or an admin a plain member (owners).",
    example: { chatId: exampleChatId, userId: exampleUserId, role: "admin" },
  }),
  "invite.create": operation({
    ...routes["invite.create"],
    cost: "api",
    input: z.strictObject({
      ...InChat,
      expiresInHours: z._default(
        z.nullable(z.int().check(z.gte(1), z.lte(INVITE_MAX_HOURS))),
        INVITE_DEFAULT_HOURS,
      ),
      maxUses: z._default(z.nullable(z.int().check(z.gte(1), z.lte(INVITE_MAX_USES))), null),
    }),
    output: z.object({
      invite: Invite,
      /** Shown this once: who has it can join. */
      token: z.string(),
    }),
    status: () => 201,
    doc: "Make a token that lets people into a group (owners and admins): for a week unless said otherwise, as often as `maxUses` says.",
    example: { chatId: exampleChatId, expiresInHours: 24, maxUses: 1 },
  }),
  "invite.list": operation({
    ...routes["invite.list"],
    cost: "api",
    input: z.strictObject(InChat),
    output: z.object({ invites: z.array(Invite) }),
    doc: "A group's invites that still work (owners and admins), oldest first.",
    example: { chatId: exampleChatId },
  }),
  "invite.revoke": operation({
    ...routes["invite.revoke"],
    cost: "api",
    input: z.strictObject({ ...InChat, inviteId: InviteId }),
    output: z.object({}),
    doc: "End an invite (owners and admins). Who came by it stays.",
    example: { chatId: exampleChatId, inviteId: "0198f2a0-0000-7000-8000-0000000000e1" },
  }),
  "invite.preview": operation({
    ...routes["invite.preview"],
    scope: "read",
    canBeGone: true,
    cost: "api",
    input: z.strictObject({ token: Token }),
    output: InvitePreview,
    doc: "What group an invite leads to, before joining it.",
    example: { token: "parley_inv_…" },
  }),
  "invite.redeem": operation({
    ...routes["invite.redeem"],
    canBeGone: true,
    cost: "api",
    input: z.strictObject({ token: Token }),
    output: z.object({ chat: Chat, joined: z.boolean() }),
    doc: "Join a group by an invite. Members stay what they are, and use nothing up. `gone` when it has expired, was revoked, or is used up.",
    example: { token: "parley_inv_…" },
  }),
  "message.send": operation({
    ...routes["message.send"],
    cost: "message",
    input: z.strictObject({
      ...InChat,
      clientId: ClientId,
      body: MessageBody,
      replyToSeq: z.optional(Seq),
    }),
    output: Written,
    status: wasWritten,
    doc: "Send a message, with `replyToSeq` as an answer to another one. `@handle` mentions a member, an admin's `@all` everybody. The same `clientId` again returns the same message; with another text it is a `conflict`. Over REST the Idempotency-Key header serves as `clientId`.",
    example: { chatId: exampleChatId, clientId: exampleClientId, body: "Hello" },
  }),
  "message.sendDirect": operation({
    ...routes["message.sendDirect"],
    cost: "message",
    input: z.strictObject({
      userId: UserId,
      clientId: ClientId,
      body: MessageBody,
      replyToSeq: z.optional(Seq),
    }),
    output: Written,
    status: wasWritten,
    doc: "Send a message to a person; the direct chat is opened if there is none. Otherwise like `message.send`.",
    example: { userId: exampleUserId, clientId: exampleClientId, body: "Hello" },
  }),
  "message.forward": operation({
    ...routes["message.forward"],
    cost: "message",
    input: z.strictObject({ ...AMessage, toChatId: ChatId, clientId: ClientId }),
    output: Written,
    status: wasWritten,
    doc: "Send a message on into another of your chats. It names who wrote it first.",
    example: { chatId: exampleChatId, seq: 1, toChatId: exampleChatId, clientId: exampleClientId },
  }),
  "message.edit": operation({
    ...routes["message.edit"],
    cost: "message",
    input: z.strictObject({ ...AMessage, body: MessageBody }),
    output: Changed,
    doc: "Change the text of a message of your own. The earlier text is not kept; the same text changes nothing.",
    example: { chatId: exampleChatId, seq: 1, body: "Hello!" },
  }),
  "message.delete": operation({
    ...routes["message.delete"],
    cost: "api",
    input: z.strictObject(AMessage),
    output: Changed,
    doc: "Delete a message for everybody: your own, or as a group's admin any. Its place stays, everything in it goes.",
    example: { chatId: exampleChatId, seq: 1 },
  }),
  "message.hide": operation({
    ...routes["message.hide"],
    cost: "api",
    input: z.strictObject(AMessage),
    output: z.object({}),
    doc: "Delete a message for yourself alone, on all your devices. It stays in your history as `hidden`, empty.",
    example: { chatId: exampleChatId, seq: 1 },
  }),
  "message.react": operation({
    ...routes["message.react"],
    cost: "api",
    input: z.strictObject({ ...AMessage, emoji: Emoji }),
    output: Changed,
    doc: "React to a message with an emoji; doing so again changes nothing. A message holds at most 50 different ones.",
    example: { chatId: exampleChatId, seq: 1, emoji: "👍" },
  }),
  "message.unreact": operation({
    ...routes["message.unreact"],
    cost: "api",
    input: z.strictObject({ ...AMessage, emoji: Emoji }),
    output: Changed,
    doc: "Take a reaction back.",
    example: { chatId: exampleChatId, seq: 1, emoji: "👍" },
  }),
  "message.pin": operation({
    ...routes["message.pin"],
    cost: "api",
    input: z.strictObject(AMessage),
    output: Changed,
    doc: "Pin a message for everybody: both in a direct chat, admins in a group. A chat holds at most 100 pinned ones.",
    example: { chatId: exampleChatId, seq: 1 },
  }),
  "message.unpin": operation({
    ...routes["message.unpin"],
    cost: "api",
    input: z.strictObject(AMessage),
    output: Changed,
    doc: "Unpin a message.",
    example: { chatId: exampleChatId, seq: 1 },
  }),
  "message.pins": operation({
    ...routes["message.pins"],
    cost: "api",
    input: z.strictObject(InChat),
    output: z.object({ messages: z.array(Message), users: z.array(User) }),
    doc: "All pinned messages of a chat, the latest pinned first, with their senders.",
    example: { chatId: exampleChatId },
  }),
  "message.readers": operation({
    ...routes["message.readers"],
    cost: "api",
    input: z.strictObject(AMessage),
    output: z.object({ readers: z.array(Reader), users: z.array(User) }),
    doc: "To whom of the other members a message was delivered, and who has read it.",
    example: { chatId: exampleChatId, seq: 1 },
  }),
  "message.list": operation({
    ...routes["message.list"],
    aliases: ["/history/{chatId}"],
    cost: "api",
    input: HistoryInput,
    output: z.object({
      messages: z.array(HistoryMessage),
      lastSeq: Seq,
      readByAllSeq: Seq,
      /** The senders of these messages. */
      users: z.array(User),
    }),
    doc: "History, ascending: from `offset` (0 is the oldest), the page just `before` or `after` a seq, or one `around` a seq or a `date`.",
    example: { chatId: exampleChatId, limit: 50 },
  }),
  "message.search": operation({
    ...routes["message.search"],
    cost: "search",
    input: SearchInput,
    output: z.object({
      /** The newest first. */
      results: z.array(z.object({ message: Message, snippet: Snippet })),
      nextCursor: z.nullable(z.string()),
      /** The senders of these messages. */
      users: z.array(User),
    }),
    doc: "Messages of your chats, or of one of them, that have all words of `query` in any form, or the query itself as a part of a text. Narrow it by sender, time, or `has=link`. Pass `nextCursor` on to continue.",
    example: { query: "meeting", chatId: exampleChatId },
  }),
  "message.get": operation({
    ...routes["message.get"],
    cost: "api",
    input: z.strictObject({ ...InChat, seq: Seq }),
    output: HistoryMessage,
    doc: "One message, by its number in the chat.",
    example: { chatId: exampleChatId, seq: 1 },
  }),
  "token.create": operation({
    ...routes["token.create"],
    cost: "api",
    input: z.strictObject({
      name: line(1, DEVICE_NAME_MAX_LENGTH),
      scopes: z.array(TokenScope).check(z.minLength(1), z.maxLength(TokenScope.options.length)),
      chatIds: z.optional(z.array(ChatId).check(z.minLength(1), z.maxLength(TOKEN_MAX_CHATS))),
      expiresInDays: z._default(z.int().check(z.gte(1), z.lte(TOKEN_MAX_DAYS)), TOKEN_DEFAULT_DAYS),
    }),
    output: z.object({
      /** Shown this once: the server keeps only its hash. */
      secret: z.string(),
      token: AccessToken,
    }),
    status: () => 201,
    doc: "Make a personal access token, the way for bots and scripts: a bearer token with scopes, for all your chats or for `chatIds` alone. It is shown once. `not_found` for chats that you are not in.",
    example: { name: "Deploy bot", scopes: ["read", "write"], chatIds: [exampleChatId], expiresInDays: 30 },
  }),
  "token.list": operation({
    ...routes["token.list"],
    cost: "api",
    input: Nothing,
    output: z.object({ tokens: z.array(AccessToken) }),
    doc: "Your personal access tokens that still work, oldest first, with when they were last used.",
    example: {},
  }),
  "token.revoke": operation({
    ...routes["token.revoke"],
    cost: "api",
    input: z.strictObject({ tokenId: SessionId }),
    output: z.object({}),
    doc: "End one of your personal access tokens. Its sockets close at once.",
    example: { tokenId: "0198f2a0-0000-7000-8000-0000000000b1" },
  }),
  "webhook.create": operation({
    ...routes["webhook.create"],
    cost: "api",
    input: z.strictObject({ ...InChat, name: Name }),
    output: z.object({
      webhook: Webhook,
      /** Shown this once: who has it can post. */
      secret: z.string(),
      /** Where to post, on this server. */
      path: z.string(),
    }),
    status: () => 201,
    doc: "Make an address at which other programs post into a group (owners and admins). A bot of the given name joins the group and speaks for it.",
    example: { chatId: exampleChatId, name: "Build server" },
  }),
  "webhook.list": operation({
    ...routes["webhook.list"],
    cost: "api",
    input: z.strictObject(InChat),
    output: z.object({ webhooks: z.array(Webhook) }),
    doc: "A group's incoming webhooks (owners and admins), oldest first.",
    example: { chatId: exampleChatId },
  }),
  "webhook.revoke": operation({
    ...routes["webhook.revoke"],
    cost: "api",
    input: z.strictObject({ ...InChat, webhookId: WebhookId }),
    output: z.object({}),
    doc: "End an incoming webhook (owners and admins). Its bot leaves the group; what it said stays.",
    example: { chatId: exampleChatId, webhookId: "0198f2a0-0000-7000-8000-0000000000d1" },
  }),
  "webhook.post": operation({
    ...routes["webhook.post"],
    cost: "message",
    // Not strict: programs that know the common shape send more fields along, which mean nothing here.
    input: z.object({ secret: Token, text: MessageBody, clientId: z.optional(ClientId) }),
    textBody: "text",
    output: z.object({ message: Message, duplicate: z.boolean() }),
    status: ({ duplicate }) => (duplicate ? 200 : 201),
    doc: "Post into a chat by an incoming webhook: plain text, or JSON with `text`. With an Idempotency-Key header a repeated post lands once. `not_found` when the webhook was revoked.",
    example: { secret: "parley_hook_…", text: "Build 512 passed" },
  }),
  "realtime.ticket": operation({
    ...routes["realtime.ticket"],
    scope: "read",
    cost: "api",
    input: Nothing,
    output: z.object({
      /** Proves this session to the realtime server. Lives one minute. */
      ticket: z.string(),
      /** Where the realtime server is; null: the same host as this answer's, at `port`. */
      url: z.nullable(z.string()),
      port: z.int(),
    }),
    doc: "A short-lived ticket for the Socket.IO handshake.",
    example: {},
  }),
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
/** What the caller writes: defaults may be left out. Ids may be plain strings. */
export type Input<Name extends OperationName> = z.input<Operations[Name]["input"]>;
/** What the implementation sees: parsed, with defaults. */
export type ParsedInput<Name extends OperationName> = z.output<Operations[Name]["input"]>;
export type Output<Name extends OperationName> = z.output<Operations[Name]["output"]>;
export const operationNames = Object.keys(operations) as OperationName[];
