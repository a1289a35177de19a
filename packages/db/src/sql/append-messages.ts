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
/** What became of one message: see the comments on `append_messages` in the migrations. */
export type AppendResult =
  | ({ outcome: "created" } & Stored)
  | ({ outcome: "duplicate" } & Stored)
  | ({ outcome: "conflict" } & Stored)
  | { outcome: "not_found" | "blocked" | "no_target" | "no_file" };

const columns = `outcome, seq, rev, id, created_at AS "createdAt", mentions, members_rev AS "membersRev",
  has_receipts AS "hasReceipts", read_by_all_seq AS "readByAllSeq", file`;
const ofOne = `SELECT ${columns} FROM append_message($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const ofMany = `SELECT ${columns} FROM append_messages($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/**
 * Writes a batch in one round trip. A message alone has a function of its own, which does the same for half the work.
 * What repeats a client id or a file of the batch is written after it, and finds it there.
 * @returns one result per message, in the order of `batch`
 */
export async function appendMessages(db: Queryable, batch: readonly NewMessage[]): Promise<AppendResult[]> {
  const isRepeat = findRepeats(batch);
  if (!isRepeat.includes(true)) return writeBatch(db, batch);
  const firsts = await writeBatch(
    db,
    batch.filter((_, index) => !isRepeat[index]),
  );
  const repeats = await appendMessages(
    db,
    batch.filter((_, index) => isRepeat[index]),
  );
  const [first, repeat] = [firsts.values(), repeats.values()];
  return isRepeat.map((isOne) => (isOne ? repeat : first).next().value as AppendResult);
}

/** The functions in Postgres want each client id of a sender's in a chat once in a batch, and each file. */
function findRepeats(batch: readonly NewMessage[]): boolean[] {
  const seen = new Set<string>();
  const isSeen = (name: string) => seen.size === seen.add(name).size;
  return batch.map(({ chatId, senderId, clientId, fileId }) => {
    const [isSent, isAttached] = [
      isSeen(`${chatId} ${senderId} ${clientId}`),
      fileId !== null && isSeen(fileId),
    ];
    return isSent || isAttached;
  });
}

async function writeBatch(db: Queryable, batch: readonly NewMessage[]): Promise<AppendResult[]> {
  const [first] = batch;
  const query = first && batch.length === 1 ? queryOfOne(first) : queryOfMany(batch);
  const { rows } = await db.query<AppendResult>(query);
  return rows;
}

const queryOfOne = (message: NewMessage) => ({
  name: "append_message",
  text: ofOne,
  values: [
    message.chatId,
    message.senderId,
    message.clientId,
    message.messageId,
    message.body,
    message.replyToSeq,
    forwardedJson(message.forwarded),
    message.handles.join(" "),
    message.fileId,
  ],
});

const queryOfMany = (batch: readonly NewMessage[]) => ({
  name: "append_messages",
  text: ofMany,
  values: [
    batch.map((message) => message.chatId),
    batch.map((message) => message.senderId),
    batch.map((message) => message.clientId),
    batch.map((message) => message.messageId),
    batch.map((message) => message.body),
    listOfAny(batch, ({ replyToSeq }) => replyToSeq),
    batch.map(({ forwarded }) => forwardedJson(forwarded)),
    batch.map((message) => message.handles.join(" ")),
    listOfAny(batch, ({ fileId }) => fileId),
  ],
});

/** Null when none of them has it: then it is not asked for. */
function listOfAny<Value>(
  batch: readonly NewMessage[],
  read: (message: NewMessage) => Value | null,
): (Value | null)[] | null {
  const values = batch.map(read);
  return values.some((value) => value !== null) ? values : null;
}
