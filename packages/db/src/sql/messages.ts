import type { Queryable } from "./queryable.ts";

export type ReactionRow = { emoji: string; userIds: string[] };

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
  system: { type: string; userIds: string[]; title: string | null } | null;
};

/** Stands for everybody among mentions. */
export const EVERYBODY_ID = "00000000-0000-0000-0000-000000000000";

/** The name is the one that he has now: who deletes his account leaves none behind. */
const forwardedIn = (table: string) => `
  CASE WHEN ${table}.forwarded IS NOT NULL THEN jsonb_build_object('senderId', ${table}.forwarded->'senderId', 'name',
    coalesce((SELECT users.name FROM users WHERE users.id = (${table}.forwarded->>'senderId')::uuid), '')) END`;

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
  ${table}.pinned_at AS "pinnedAt", ${table}.system`;

/** Takes apart a row of a join with `messageColumns`: the message, and what else is in it. */
export function splitMessage<Row extends MessageRow>(row: Row): [MessageRow, Omit<Row, keyof MessageRow>] {
  const { chatId, seq, rev, id, senderId, clientId, kind, body, createdAt, ...more } = row;
  const { hasChanged, editedAt, deletedAt, replyToSeq, forwarded, mentions, ...others } = more;
  const { reactions, pinnedAt, system, ...rest } = others;
  const written = { chatId, seq, rev, id, senderId, clientId, kind, body, createdAt, replyToSeq };
  const since = { hasChanged, editedAt, deletedAt, reactions, pinnedAt };
  // TypeScript cannot tell that what is left is Row without a message.
  return [{ ...written, forwarded, mentions, system, ...since }, rest as Omit<Row, keyof MessageRow>];
}

const inRange = `
  SELECT ${messageColumns("messages")} FROM messages
  WHERE chat_id = $1 AND seq BETWEEN $2 AND $3 ORDER BY seq`;
const sinceRev = `
  SELECT ${messageColumns("messages")} FROM messages
  WHERE chat_id = $1 AND rev > $2 AND rev <= $3 ORDER BY rev LIMIT $4`;

/** The messages from seq `first` to `last`, both included, ascending. Seqs have no gaps, so any page is such a range. */
export async function listMessages(
  db: Queryable,
  { chatId, first, last }: { chatId: string; first: number; last: number },
): Promise<MessageRow[]> {
  const { rows } = await db.query<MessageRow>({
    name: "list_messages",
    text: inRange,
    values: [chatId, first, last],
  });
  return rows;
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

/** How many messages after a seq are deleted. */
export async function countDeletedAfter(
  db: Queryable,
  { chatId, seq }: { chatId: string; seq: number },
): Promise<number> {
  const { rows } = await db.query<{ count: number }>({
    name: "count_deleted_after",
    text: `SELECT count(*)::integer AS count FROM messages
      WHERE chat_id = $1 AND seq > $2 AND deleted_at IS NOT NULL`,
    values: [chatId, seq],
  });
  return rows[0]?.count ?? 0;
}

/** The messages that changed after rev `since`, up to rev `until`, in order of rev. */
export async function listChangedMessages(
  db: Queryable,
  { chatId, since, until, limit }: { chatId: string; since: number; until: number; limit: number },
): Promise<MessageRow[]> {
  const values = [chatId, since, until, limit];
  const { rows } = await db.query<MessageRow>({ name: "list_changed_messages", text: sinceRev, values });
  return rows;
}
