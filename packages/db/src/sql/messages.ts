import type { Queryable } from "./queryable.ts";

export type MessageRow = {
  chatId: string;
  seq: number;
  rev: number;
  id: string;
  senderId: string;
  clientId: string;
  body: string;
  createdAt: Date;
};

/** The columns of a `MessageRow`, for a SELECT from `table`. */
export const messageColumns = (table: string) => `
  ${table}.chat_id AS "chatId", ${table}.seq, ${table}.rev, ${table}.id, ${table}.sender_id AS "senderId",
  ${table}.client_id AS "clientId", ${table}.body, ${table}.created_at AS "createdAt"`;

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

/** The messages that changed after rev `since`, up to rev `until`, in order of rev. */
export async function listChangedMessages(
  db: Queryable,
  { chatId, since, until, limit }: { chatId: string; since: number; until: number; limit: number },
): Promise<MessageRow[]> {
  const values = [chatId, since, until, limit];
  const { rows } = await db.query<MessageRow>({ name: "list_changed_messages", text: sinceRev, values });
  return rows;
}
