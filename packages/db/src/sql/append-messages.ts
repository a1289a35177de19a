import { forwardedJson, type MessageRow } from "./messages.ts";
import type { Queryable } from "./queryable.ts";

export type NewMessage = {
  chatId: string;
  senderId: string;
  clientId: string;
  messageId: string;
  body: string;
  replyToSeq: number | null;
  forwarded: { senderId: string; name: string } | null;
  /** What the sender has uploaded to go with it. */
  fileId: string | null;
  /** Handles in the text, lower case; those of members become mentions. */
  handles: readonly string[];
};

type Stored = {
  seq: number;
  rev: number;
  id: string;
  createdAt: Date;
  /** The nil UUID is everybody. */
  mentions: string[];
  membersRev: number;
  /** Others are shown that the sender has read up to here. */
  hasReceipts: boolean;
  /** What everybody has read now, when this batch let it grow. */
  readByAllSeq: number | null;
  /** What it says of its file, when it was written now. */
  file: MessageRow["file"];
};
/** What became of one message: see the comment on the function `append_messages` in the migrations. */
export type AppendResult =
  | ({ outcome: "created" } & Stored)
  | ({ outcome: "duplicate" } & Stored)
  | ({ outcome: "conflict" } & Stored)
  | { outcome: "not_found" | "blocked" | "no_target" | "no_file" };

const text = `
  SELECT outcome, seq, rev, id, created_at AS "createdAt", mentions, members_rev AS "membersRev",
    has_receipts AS "hasReceipts", read_by_all_seq AS "readByAllSeq", file
  FROM append_messages($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** Writes a batch in one round trip. @returns one result per message, in the order of `batch`. */
export async function appendMessages(db: Queryable, batch: readonly NewMessage[]): Promise<AppendResult[]> {
  const { rows } = await db.query<AppendResult>({
    name: "append_messages",
    text,
    values: [
      batch.map((message) => message.chatId),
      batch.map((message) => message.senderId),
      batch.map((message) => message.clientId),
      batch.map((message) => message.messageId),
      batch.map((message) => message.body),
      batch.map((message) => message.replyToSeq),
      batch.map(({ forwarded }) => forwardedJson(forwarded)),
      batch.map((message) => message.handles.join(" ")),
      batch.some(({ fileId }) => fileId) ? batch.map(({ fileId }) => fileId) : null,
    ],
  });
  return rows;
}
