import type { Membership } from "@parley/db/sql/memberships";
import { listMessages as selectMessages } from "@parley/db/sql/messages";
import { listReadMarks } from "@parley/db/sql/read-marks";
import { listUsersById } from "@parley/db/sql/users";
import type { ParsedInput } from "@parley/protocol";
import { readAsMember } from "../access.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { presentUser } from "../present.ts";
import { withReaders } from "./with-readers.ts";

export const listMessages: Implementation<"message.list"> = async (actor, input, core) => {
  const db = core.db.pool;
  const { chatId } = input;
  const { rows, membership } = await readAsMember(db, actor, {
    chatId,
    read: (member) => selectMessages(db, { chatId, ...rangeOf(input, member) }),
  });
  const marks = await listReadMarks(db, input.chatId);
  const users = await listUsersById(db, [...new Set(rows.map(({ senderId }) => senderId))]);
  return unchanged({
    messages: rows.map((row) => withReaders(row, marks)),
    lastSeq: membership.lastSeq,
    readByAllSeq: Math.min(membership.lastSeq, ...marks.map(({ lastReadSeq }) => lastReadSeq)),
    users: users.map(presentUser),
  });
};

/**
 * Seqs have no gaps, so every kind of page is a range, and a page at any depth costs the same.
 * It ends where the chat ended when the membership was checked: who is removed meanwhile must not read on.
 */
function rangeOf({ limit, offset = 0, before, after }: ParsedInput<"message.list">, { lastSeq }: Membership) {
  if (before !== undefined) {
    const end = Math.min(before, lastSeq + 1);
    return { first: end - limit, last: end - 1 };
  }
  const start = Math.min(after ?? offset, lastSeq);
  return { first: start + 1, last: Math.min(start + limit, lastSeq) };
}
