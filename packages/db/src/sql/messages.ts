import { type CompactMessage, compactColumns, toMessageRow } from "./compact-messages.ts";
import { forwardedIn } from "./forwarded.ts";
import type { Queryable } from "./queryable.ts";

export type ReactionRow = { emoji: string; userIds: string[] };

/** What a message says of its file. */
export type FileRow = {
  id: string;
  name: string;
  type: string;
  /** In bytes. */
  size: number;
  /** In pixels. */
  width: number | null;
  height: number | null;
};

export type MessageRow = {
  chatId: string;
  seq: number;
  rev: number;
  id: string;
  senderId: string;
  clientId: string;
  kind: "text" | "system";
  body: string;
  createdAt: Date;
  /** It is no longer as it was written. */
  hasChanged: boolean;
  editedAt: Date | null;
  deletedAt: Date | null;
  replyToSeq: number | null;
  forwarded: { senderId: string; name: string } | null;
  /** The nil UUID is everybody. */
  mentions: string[];
  reactions: ReactionRow[];
  pinnedAt: Date | null;
  file: FileRow | null;
  system: { type: string; userIds: string[]; title: string | null } | null;
};

/** Stands for everybody among mentions. */
export const EVERYBODY_ID = "00000000-0000-0000-0000-000000000000";

/** What is stored of who wrote a forwarded text first. */
export function forwardedJson(forwarded: MessageRow["forwarded"]): string | null {
  return forwarded && JSON.stringify({ senderId: forwarded.senderId });
}

/** The columns of a `MessageRow`, for a SELECT from `table`. */
export const messageColumns = (table: string) => `
  ${table}.chat_id AS "chatId", ${table}.seq, ${table}.rev, ${table}.id, ${table}.sender_id AS "senderId",
  ${table}.client_id AS "clientId", ${table}.kind, ${table}.body, ${table}.created_at AS "createdAt",
  ${table}.has_changed AS "hasChanged", ${table}.edited_at AS "editedAt", ${table}.deleted_at AS "deletedAt",
  ${table}.reply_to_seq AS "replyToSeq", ${forwardedIn(table)} AS forwarded, ${table}.mentions, ${table}.reactions,
  ${table}.pinned_at AS "pinnedAt", ${table}.file, ${table}.system`;

/** Takes apart a row of a join with `messageColumns`: the message, and what else is in it. */
export function splitMessage<Row extends MessageRow>(row: Row): [MessageRow, Omit<Row, keyof MessageRow>] {
  const { chatId, seq, rev, id, senderId, clientId, kind, body, createdAt, ...more } = row;
  const { hasChanged, editedAt, deletedAt, replyToSeq, forwarded, mentions, ...others } = more;
  const { reactions, pinnedAt, file, system, ...rest } = others;
  const written = { chatId, seq, rev, id, senderId, clientId, kind, body, createdAt, replyToSeq };
  const since = { hasChanged, editedAt, deletedAt, reactions, pinnedAt };
  // TypeScript cannot tell that what is left is Row without a message.
  return [{ ...written, forwarded, mentions, file, system, ...since }, rest as Omit<Row, keyof MessageRow>];
}

const selectCompact = (which: string) => `
  SELECT ${compactColumns("messages")} FROM messages WHERE chat_id = $1 AND ${which}`;
const inRange = selectCompact("seq BETWEEN $2 AND $3 ORDER BY seq");
const sinceRev = selectCompact("rev > $2 AND rev <= $3 ORDER BY rev LIMIT $4");

/** The messages from seq `first` to `last`, both included, ascending. Seqs have no gaps, so any page is such a range. */
export async function listMessages(
  db: Queryable,
  { chatId, first, last }: { chatId: string; first: number; last: number },
): Promise<MessageRow[]> {
  const { rows } = await db.query<CompactMessage>({
    name: "list_messages",
    text: inRange,
    values: [chatId, first, last],
  });
  return rows.map((row) => toMessageRow(chatId, row));
}

/** A message as its sender may read it now. */
export type SentMessage = MessageRow & {
  /** The chat's. */
  membersRev: number;
  /** Up to where others see that he has read. */
  shownReadSeq: number;
};

type SentPlace = { chatId: string; seq: number; senderId: string };

/** @returns for each place its message, or undefined where its sender is out of the chat or sees it no more */
export async function listSentMessages(
  db: Queryable,
  places: readonly SentPlace[],
): Promise<(SentMessage | undefined)[]> {
  const { rows } = await db.query<SentMessage & { ord: number }>({
    name: "list_sent_messages",
    text: `SELECT wanted.ord::integer, chats.members_rev AS "membersRev", members.shown_read_seq AS "shownReadSeq",
        ${messageColumns("messages")}
      FROM unnest($1::uuid[], $2::integer[], $3::uuid[]) WITH ORDINALITY AS wanted (chat_id, seq, sender_id, ord)
      JOIN members ON members.chat_id = wanted.chat_id AND members.user_id = wanted.sender_id
        AND members.left_rev IS NULL AND members.history_after_seq < wanted.seq
      JOIN chats ON chats.id = wanted.chat_id
      JOIN messages ON messages.chat_id = wanted.chat_id AND messages.seq = wanted.seq`,
    values: [
      places.map(({ chatId }) => chatId),
      places.map(({ seq }) => seq),
      places.map(({ senderId }) => senderId),
    ],
  });
  const found = new Map(rows.map(({ ord, ...row }) => [ord, row]));
  return places.map((_, index) => found.get(index + 1));
}

/** What a person has sent under a client id. */
export async function findByClientId(
  db: Queryable,
  { chatId, senderId, clientId }: { chatId: string; senderId: string; clientId: string },
): Promise<MessageRow | undefined> {
  const { rows } = await db.query<MessageRow>({
    name: "find_by_client_id",
    text: `SELECT ${messageColumns("messages")} FROM messages
      WHERE chat_id = $1 AND sender_id = $2 AND client_id = $3`,
    values: [chatId, senderId, clientId],
  });
  return rows[0];
}

/** The first message at or after a time: see the comment on the function in the migrations. */
export async function findSeqAt(
  db: Queryable,
  { chatId, time }: { chatId: string; time: Date },
): Promise<number | null> {
  const { rows } = await db.query<{ seq: number | null }>({
    name: "find_seq_at",
    text: "SELECT first_seq_at($1, $2) AS seq",
    values: [chatId, time],
  });
  return rows[0]?.seq ?? null;
}

/** The messages that changed after rev `since`, up to rev `until`, in order of rev. */
export async function listChangedMessages(
  db: Queryable,
  { chatId, since, until, limit }: { chatId: string; since: number; until: number; limit: number },
): Promise<MessageRow[]> {
  const { rows } = await db.query<CompactMessage>({
    name: "list_changed_messages",
    text: sinceRev,
    values: [chatId, since, until, limit],
  });
  return rows.map((row) => toMessageRow(chatId, row));
}
