import type { Membership } from "@parley/db/sql/memberships";
import { findSeqAt, listMessages as selectMessages } from "@parley/db/sql/messages";
import type { Queryable } from "@parley/db/sql/queryable";
import { listReadMarks } from "@parley/db/sql/read-marks";
import type { ParsedInput } from "@parley/protocol";
import { readAsMember } from "../access.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { sendersOf } from "../users/senders-of.ts";
import { hideFor } from "./hide-for.ts";
import { withReaders } from "./with-readers.ts";

type Input = ParsedInput<"message.list">;

export const listMessages: Implementation<"message.list"> = async (actor, input, core) => {
  const db = core.db.pool;
  const { chatId } = input;
  const { rows, membership } = await readAsMember(db, actor, {
    chatId,
    read: async (member) => selectMessages(db, { chatId, ...(await rangeOf(db, input, member)) }),
  });
  const marks = await listReadMarks(db, chatId);
  const messages = rows.map((row) => withReaders(row, { marks, ...membership }));
  return unchanged({
    messages: await hideFor(db, actor, { chatId, messages }),
    lastSeq: membership.lastSeq,
    readByAllSeq: membership.announcedReadSeq,
    users: await sendersOf(db, messages),
  });
};

type Range = { first: number; last: number };

/**
 * Seqs have no gaps, so every kind of page is a range, and a page at any depth costs the same.
 * It ends where the chat ended when the membership was checked: who is removed meanwhile must not read on.
 */
async function rangeOf(db: Queryable, input: Input, membership: Membership): Promise<Range> {
  const { lastSeq, historyAfterSeq } = membership;
  const { chatId, limit, offset = 0, before, after, around, date } = input;
  if (around !== undefined) return middleRange({ seq: around, limit, membership });
  if (date !== undefined) {
    const seq = await findSeqAt(db, { chatId, time: new Date(date) });
    return middleRange({ seq: seq ?? lastSeq, limit, membership });
  }
  if (before !== undefined) {
    const end = Math.min(before, lastSeq + 1);
    return { first: Math.max(end - limit, historyAfterSeq + 1), last: end - 1 };
  }
  // An offset counts from the oldest that he sees.
  const start = Math.min(Math.max(after ?? historyAfterSeq + offset, historyAfterSeq), lastSeq);
  return { first: start + 1, last: Math.min(start + limit, lastSeq) };
}

type Middle = { seq: number; limit: number; membership: Membership };

/** As full as it can be, also near either end of the chat. */
function middleRange({ seq, limit, membership }: Middle): Range {
  const { lastSeq, historyAfterSeq } = membership;
  const earliest = historyAfterSeq + 1;
  const latestFirst = Math.max(earliest, lastSeq - limit + 1);
  const first = Math.min(Math.max(earliest, seq - Math.floor(limit / 2)), latestFirst);
  return { first, last: Math.min(first + limit - 1, lastSeq) };
}
