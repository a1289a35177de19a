import { forwardedIn } from "./forwarded.ts";
import type { MessageRow } from "./messages.ts";

// Of a page of messages, taking the values out of Postgres' answer and parsing them costs more than reading the rows.
// So what is as with most messages comes as null, what the caller knows does not come, and times come as numbers.

/** A message as it was read: of its own chat, with nothing that goes without saying. */
export type CompactMessage = Pick<
  MessageRow,
  "seq" | "rev" | "id" | "senderId" | "clientId" | "body" | "replyToSeq" | "forwarded" | "file" | "system"
> & {
  /** Null: of kind text. */
  kindUnlessText: "system" | null;
  /** In ms since the epoch. */
  createdAtMs: number;
  /** Null: it has not. */
  hasChangedIfSo: true | null;
  editedAt: Date | null;
  deletedAt: Date | null;
  pinnedAt: Date | null;
  /** Null: none. */
  mentionsIfAny: MessageRow["mentions"] | null;
  reactionsIfAny: MessageRow["reactions"] | null;
};

/** The columns of a `CompactMessage`, for a SELECT from `table`. */
export const compactColumns = (table: string) => `
  ${table}.seq, ${table}.rev, ${table}.id, ${table}.sender_id AS "senderId", ${table}.client_id AS "clientId", ${table}.body,
  nullif(${table}.kind, 'text') AS "kindUnlessText", ${inMs(`${table}.created_at`)} AS "createdAtMs",
  nullif(${table}.has_changed, false) AS "hasChangedIfSo",
  ${table}.edited_at AS "editedAt", ${table}.deleted_at AS "deletedAt", ${table}.pinned_at AS "pinnedAt",
  ${table}.reply_to_seq AS "replyToSeq", ${forwardedIn(table)} AS forwarded, ${table}.file,
  ${table}.system,
  nullif(${table}.mentions, '{}') AS "mentionsIfAny", nullif(${table}.reactions, '[]') AS "reactionsIfAny"`;

/** A time as a number that JavaScript makes a Date of, in ms since the epoch. */
export const inMs = (time: string) => `round(date_part('epoch', ${time}) * 1000)`;

export function toMessageRow(chatId: string, compact: CompactMessage): MessageRow {
  const { seq, rev, id, senderId, clientId, body, replyToSeq, forwarded, file, system } = compact;
  const { editedAt, deletedAt, pinnedAt } = compact;
  return {
    chatId,
    seq,
    rev,
    id,
    senderId,
    clientId,
    kind: compact.kindUnlessText ?? "text",
    body,
    createdAt: new Date(compact.createdAtMs),
    hasChanged: compact.hasChangedIfSo ?? false,
    editedAt,
    deletedAt,
    replyToSeq,
    forwarded,
    mentions: compact.mentionsIfAny ?? [],
    reactions: compact.reactionsIfAny ?? [],
    pinnedAt,
    file,
    system,
  };
}
