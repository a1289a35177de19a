import { type MessageRow, messageColumns, splitMessage } from "./messages.ts";
import type { Queryable } from "./queryable.ts";

export type MessageSearch = {
  /** Who searches: only chats that he is in now, and only what he has not hidden for himself. */
  userId: string;
  /** Only these of his chats; null: all. */
  chatIds: readonly string[] | null;
  text: SearchedText | null;
  senderId: string | null;
  since: Date | null;
  until: Date | null;
  hasLink: boolean;
  /** Continue after this result. */
  after: { createdAt: Date; chatId: string; seq: number } | null;
  limit: number;
};

export type SearchedText = {
  /** All of these words must be there, in any form. Null: there is no letter in what is searched for. */
  words: string | null;
  /** And these literally, letter case aside. */
  runs: readonly string[];
  /**
   * Or else this literally. Beside words it must have three letters in a row, so that an index finds it. Without words
   * the messages of his chats are looked through: an emoji in too many takes too long, and says so.
   */
  substring: string | null;
};

/** What was found, and its text with these marks around the words that fit. */
export type FoundRow = { message: MessageRow; marked: string };
export type Marks = { start: string; end: string };
type FlatRow = MessageRow & { marked: string };

/** Postgres gives up after this; see `limits.ts` of the protocol. */
export async function limitSearch(tx: Queryable, milliseconds: number): Promise<void> {
  // Compiling the query would take longer than it runs.
  await tx.query(`SET LOCAL statement_timeout = ${Math.round(milliseconds)}; SET LOCAL jit = off`);
}

/** Messages that fit, the newest first. What one may read is decided in the same instant as what is found. */
export async function searchMessages(
  db: Queryable,
  search: MessageSearch,
  marks: Marks,
): Promise<FoundRow[]> {
  const { text, values } = searchQuery(search, marks);
  const { rows } = await db.query<FlatRow>({ text, values });
  return rows.map((row) => {
    const [message, { marked }] = splitMessage(row);
    return { message, marked };
  });
}

/** The SQL of a search, without the conditions that it does not have, so that each is planned for what it asks. */
export function searchQuery(search: MessageSearch, marks: Marks): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const value = (one: unknown) => `$${values.push(one)}`;
  const conditions = conditionsOf(search, value);
  const options = value(`HighlightAll=true, StartSel=${marks.start}, StopSel=${marks.end}`);
  const words = search.text?.words ? value(search.text.words) : "''";
  const order = orderOf(search);
  const ways = search.text
    ? [wayThrough(INDEXED, conditions), wayThrough(UNINDEXED, conditions)]
    : [wayThrough(ALL, [...conditions, IS_TEXT])];
  const limit = value(search.limit);
  const text = `
    WITH found AS (
      ${ways.map((way) => `(${way} ORDER BY ${order} LIMIT ${limit})`).join(" UNION ALL ")}
    )
    SELECT ${messageColumns("messages")},
      ts_headline('message_forms', messages.body, plainto_tsquery('message_forms', ${words}), ${options}) AS marked
    FROM (SELECT chat_id, seq FROM found AS messages ORDER BY ${order} LIMIT ${limit}) AS page
    JOIN messages USING (chat_id, seq) ORDER BY ${order}`;
  return { text, values };
}

/** What is indexed: see the table message_search in the migrations. */
const INDEXED = "JOIN message_search AS messages ON messages.chat_id = members.chat_id";
const IS_TEXT = "messages.kind = 'text' AND messages.deleted_at IS NULL";
/**
 * What was written in the last moment, or while indexing falls behind. OFFSET keeps Postgres from turning this into a
 * join, for which it would guess that a third of all messages are so: it is a look into each chat's key.
 */
const UNINDEXED = `
  LEFT JOIN search_heads ON search_heads.chat_id = members.chat_id
  CROSS JOIN LATERAL (
    SELECT chat_id, seq, sender_id, created_at, body, message_terms(body) AS terms FROM messages
    WHERE messages.chat_id = members.chat_id AND messages.seq > coalesce(search_heads.indexed_seq, 0) AND ${IS_TEXT}
    OFFSET 0
  ) AS messages`;
/** A search without a text needs no index of texts. */
const ALL = "JOIN messages ON messages.chat_id = members.chat_id";

const wayThrough = (source: string, conditions: readonly string[]) =>
  `SELECT messages.chat_id, messages.seq, messages.created_at FROM members ${source}
   WHERE ${conditions.join(" AND ")}`;

type Value = (one: unknown) => string;

function conditionsOf(search: MessageSearch, value: Value): string[] {
  const { userId, chatIds, senderId, since, until, text, hasLink } = search;
  return [
    `members.user_id = ${value(userId)} AND members.left_rev IS NULL`,
    // Newcomers do not see what was said before them, where the group has it so.
    "messages.seq > members.history_after_seq",
    `NOT EXISTS (SELECT 1 FROM hidden_messages AS hidden WHERE hidden.chat_id = messages.chat_id
        AND hidden.user_id = members.user_id AND hidden.seq = messages.seq)`,
    ...(chatIds ? [inChats(chatIds, value)] : []),
    ...(text ? textConditions(text, value) : []),
    ...(senderId ? [`messages.sender_id = ${value(senderId)}`] : []),
    ...(since ? [`messages.created_at >= ${value(since)}`] : []),
    ...(until ? [`messages.created_at < ${value(until)}`] : []),
    // As in the index's condition.
    ...(hasLink ? ["messages.body ~* 'https?://'"] : []),
    ...afterCondition(search, value),
  ];
}

function inChats(chatIds: readonly string[], value: Value): string {
  const [only, ...others] = chatIds;
  if (only && others.length === 0) return `members.chat_id = ${value(only)}`;
  return `members.chat_id = ANY (${value(chatIds)}::uuid[])`;
}

function textConditions({ words, runs, substring }: SearchedText, value: Value): string[] {
  const contains = (literal: string) => `messages.body ILIKE ${value(`%${escapeLike(literal)}%`)}`;
  const ways = [
    ...(words === null ? [] : [`messages.terms @@ plainto_tsquery('message_forms', ${value(words)})`]),
    ...(substring === null ? [] : [contains(substring)]),
  ];
  return [`(${ways.join(" OR ")})`, ...runs.map(contains)];
}

/** Within one chat order is by seq; across chats there is none but that of time. */
function orderOf({ chatIds }: MessageSearch): string {
  if (chatIds?.length === 1) return "messages.seq DESC";
  return "messages.created_at DESC, messages.chat_id DESC, messages.seq DESC";
}

function afterCondition({ chatIds, after }: MessageSearch, value: Value): string[] {
  if (!after) return [];
  if (chatIds?.length === 1) return [`messages.seq < ${value(after.seq)}`];
  const place = [value(after.createdAt), `${value(after.chatId)}::uuid`, value(after.seq)];
  return [`(messages.created_at, messages.chat_id, messages.seq) < (${place.join(", ")})`];
}

const escapeLike = (literal: string) => literal.replace(/[\\%_]/g, "\\$&");
