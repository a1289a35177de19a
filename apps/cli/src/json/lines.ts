import {
  AccessToken,
  Chat,
  ChatId,
  ChatInfo,
  HistoryMessage,
  Invite,
  InviteId,
  InvitePreview,
  LogEvent,
  Me,
  Member,
  Message,
  MessageId,
  operations,
  Presence,
  Seq,
  Session,
  SessionId,
  Snippet,
  streams,
  User,
  UserId,
} from "@parley/protocol";
import * as z from "zod/mini";

const sender = z.nullable(User);
const PastMessage = z.extend(HistoryMessage, { sender });
const Written = operations["message.send"].output;
const Changed = operations["message.edit"].output;
const Setting = z.object({ key: z.string(), value: z.string(), origin: z.string() });
const Check = z.object({ check: z.string(), ok: z.boolean(), detail: z.string() });
const InChat = z.extend(Member, { chatId: ChatId, presence: z.nullable(Presence) });

/** A message that waits on the device; `error` says why it was refused. */
const Waiting = z.object({
  clientId: z.string(),
  chatId: ChatId,
  senderId: UserId,
  body: z.string(),
  replyToSeq: z.optional(Seq),
  createdAt: z.number(),
  state: z.enum(["queued", "failed"]),
  error: z.optional(z.object({ code: z.string(), message: z.string() })),
});
const Queued = z.object({ queued: z.object({ chatId: ChatId, clientId: z.string() }) });
const Hidden = z.object({ chatId: ChatId, seq: Seq, id: MessageId, hidden: z.literal(true) });

/**
 * What one line of each command's --json holds, apart from `v`. What the server knows is the contract's own; a field
 * may be added, and anything else raises `v`.
 */
export const lines = {
  login: z.object({ server: z.string(), sessionId: SessionId, user: Me }),
  whoami: z.extend(Me, { server: z.string() }),
  chats: Chat,
  unread: z.union([
    z.extend(
      z.pick(Chat, { title: true, unreadCount: true, mentionSeqs: true, lastReadSeq: true, lastSeq: true }),
      {
        chatId: ChatId,
      },
    ),
    PastMessage,
  ]),
  read: PastMessage,
  search: z.extend(Message, { sender, snippet: Snippet }),
  history: PastMessage,
  tail: z.extend(Message, { sender }),
  send: z.union([Written, Queued]),
  react: Changed,
  edit: Changed,
  rm: z.union([Changed, Hidden]),
  who: InChat,
  "outbox list": Waiting,
  "outbox flush": Written,
  "outbox drop": Waiting,
  watch: LogEvent,
  "group create": Chat,
  "group add": z.object({ chatId: ChatId, member: Member }),
  "group remove": z.object({ chatId: ChatId, userId: UserId }),
  "group promote": z.object({ chatId: ChatId, member: Member }),
  "group demote": z.object({ chatId: ChatId, member: Member }),
  "group members": InChat,
  "group rename": z.extend(ChatInfo, { chatId: ChatId }),
  "group leave": z.object({ chatId: ChatId }),
  "invite create": z.extend(operations["invite.create"].output, { link: z.string() }),
  "invite list": Invite,
  "invite revoke": z.object({ chatId: ChatId, inviteId: InviteId }),
  "invite join": z.union([operations["invite.redeem"].output, InvitePreview]),
  "devices list": Session,
  "devices revoke": z.object({ sessionId: SessionId }),
  "token create": operations["token.create"].output,
  "token list": AccessToken,
  "token revoke": z.object({ tokenId: SessionId }),
  export: streams["chat.export"].line,
  "config list": Setting,
  "config get": Setting,
  "config check": Check,
  doctor: Check,
  keys: z.object({ mode: z.string(), name: z.string(), keys: z.array(z.string()) }),
} as const satisfies Record<string, z.core.$ZodType>;

export type LineName = keyof typeof lines;
