import { type ChatInfoRow, findChangedChatInfo } from "@parley/db/sql/chat-info";
import { listHidden } from "@parley/db/sql/hidden-messages";
import { listChangedMembers, type MemberRow } from "@parley/db/sql/members";
import { listChangedMessages, type MessageRow } from "@parley/db/sql/messages";
import type { Queryable } from "@parley/db/sql/queryable";
import { listReadMarks } from "@parley/db/sql/read-marks";
import { CHANGES_MAX_LIMIT, type ChatId, type LogEvent, type Message, type UserId } from "@parley/protocol";
import { memberOf } from "../access.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { presentMember, presentMessage } from "../present.ts";
import { sendersOf } from "../users/senders-of.ts";

export const changesChat: Implementation<"chat.changes"> = async (actor, { chatId, since, limit }, core) => {
  const db = core.db.pool;
  const { lastRev, historyAfterSeq, announcedReadSeq, ...heads } = await memberOf(db, actor, chatId);
  const range = { chatId, since, until: lastRev, limit, historyAfterSeq };
  const { changes, rev } = await readLog(db, { ...heads, ...range });
  const readMarks = await listReadMarks(db, chatId);
  const users = await sendersOf(db, changes.flatMap(messageIn));
  return unchanged({
    changes,
    rev,
    more: rev < lastRev,
    readMarks: readMarks.map(({ userId, lastReadSeq, lastDeliveredSeq }) => ({
      userId: userId as UserId,
      lastReadSeq,
      lastDeliveredSeq,
    })),
    readByAllSeq: announcedReadSeq,
    hiddenSeqs: await listHidden(db, { chatId, userId: actor.userId, limit: CHANGES_MAX_LIMIT }),
    users,
  });
};

type Range = {
  chatId: ChatId;
  since: number;
  until: number;
  limit: number;
  /** Leaves out messages up to this seq. */
  historyAfterSeq?: number;
  /** When members, and title and picture, changed last as of `until`: what has not changed is not looked for. */
  membersRev?: number;
  infoRev?: number;
};

/** Revs that one reading looks at, in times of its limit: of a row that changed again only the last one is left. */
const REVS_PER_ROW = 4;

/**
 * The rows of a chat that changed in (since, until], in order of rev and in their final state.
 * A row that changes while this runs gets a rev above `until` and comes with the next call.
 *
 * Looks at so many revs and no more: whichever plan Postgres takes, a page costs the same at the end of a long absence
 * as at its beginning.
 *
 * @returns the changes, and the rev up to which they are complete: less than `until` where there is more to read
 */
export async function readLog(db: Queryable, range: Range): Promise<{ changes: LogEvent[]; rev: number }> {
  const { historyAfterSeq = 0, since, limit } = range;
  const until = Math.min(range.until, since + limit * REVS_PER_ROW);
  const messages = await listChangedMessages(db, { ...range, until });
  const wasCut = messages.length === limit;
  const rev = wasCut ? (messages.at(-1)?.rev ?? until) : until;
  const { membersRev = rev, infoRev = rev } = range;
  const members = membersRev > since ? await listChangedMembers(db, { ...range, until: rev }) : [];
  const info = infoRev > since ? await findChangedChatInfo(db, { ...range, until: rev }) : undefined;
  const visible = messages.filter(({ seq }) => seq > historyAfterSeq);
  const changes = [
    ...visible.map(messageChange),
    ...members.map(memberChange),
    ...(info ? [infoChange(range.chatId, info)] : []),
  ];
  return { changes: changes.sort((a, b) => a.data.rev - b.data.rev), rev: Math.max(rev, since) };
}

function messageChange(row: MessageRow): LogEvent {
  const message = presentMessage(row);
  const event = row.hasChanged ? "message.updated" : "message.created";
  return { event, data: { chatId: message.chatId, rev: message.rev, message } };
}

function infoChange(chatId: ChatId, { info, rev }: { info: ChatInfoRow; rev: number }): LogEvent {
  return { event: "chat.updated", data: { chatId, rev, info } };
}

function memberChange(row: MemberRow): LogEvent {
  const chatId = row.chatId as ChatId;
  const { rev } = row;
  if (row.hasLeft) return { event: "member.removed", data: { chatId, rev, userId: row.user.id as UserId } };
  return { event: "member.updated", data: { chatId, rev, member: presentMember(row) } };
}

function messageIn({ data }: LogEvent): Message[] {
  return "message" in data ? [data.message] : [];
}
