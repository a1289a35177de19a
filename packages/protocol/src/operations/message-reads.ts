import * as z from "zod/mini";
import {
  ChatId,
  HistoryMessage,
  Instant,
  Message,
  Reader,
  Seq,
  Snippet,
  text,
  User,
  UserId,
} from "../entities.ts";
import { SEARCH_DEFAULT_LIMIT, SEARCH_MAX_LIMIT, SEARCH_QUERY_MAX_LENGTH } from "../limits.ts";
import { routes } from "../routes.ts";
import { operation } from "./operation.ts";
import { AMessage, Cursor, exampleChatId, InChat, Limit } from "./shared.ts";

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
    date: z.optional(Instant),
  })
  .check(
    z.refine(
      ({ offset, before, after, around, date }) =>
        [offset, before, after, around, date].filter((bound) => bound !== undefined).length <= 1,
      "must have only one of offset, before, after, around and date",
    ),
  );

/** Times are instants; both ends are optional, and `until` itself is not in. */
const SearchInput = z
  .strictObject({
    query: z.optional(
      text(1, SEARCH_QUERY_MAX_LENGTH).check(z.refine((query) => query.trim() !== "", "must not be blank")),
    ),
    chatId: z.optional(ChatId),
    senderId: z.optional(UserId),
    since: z.optional(Instant),
    until: z.optional(Instant),
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

export const messageReadOperations = {
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
} as const;
