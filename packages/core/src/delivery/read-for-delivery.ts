import {
  type ChatMark,
  findHead,
  listActiveMembers,
  listHeadsOf,
  listHeadsOfEntering,
  listMarksIn,
  listOwnRevs,
  listShutSessions,
} from "@parley/db/sql/delivery";
import { snapshot } from "@parley/db/sql/queryable";
import { listReadMarks, type ReadMark } from "@parley/db/sql/read-marks";
import type { ChatId, LogEvent, Rev, Seq, SessionId, UserId } from "@parley/protocol";
import { CHANGES_MAX_LIMIT } from "@parley/protocol";
import type { HintChange, UserChange } from "../change.ts";
import { readLog } from "../chats/changes-chat.ts";
import { type MovedMark, marksNews } from "../chats/marks-news.ts";
import type { Core } from "../core.ts";
import { meChanged } from "../me/me-changed.ts";

// What the realtime server reads to deliver. It acts for itself, not for an actor: the rooms it fills decide who sees.

export type UserChatHead = {
  userId: UserId;
  chatId: ChatId;
  lastRev: Rev;
  membersRev: Rev;
  /** The person sees only messages after this seq. */
  historyAfterSeq: Seq;
};

/** The chats that these people are in, with how far each chat's log goes. */
export async function readChatHeads({ db }: Core, userIds: readonly string[]): Promise<UserChatHead[]> {
  return (await listHeadsOf(db.pool, userIds)).map(toHead);
}

/** The same for those who enter, and which of their sessions have ended by then. */
export async function readChatHeadsOfEntering(
  { db }: Core,
  entering: { userIds: readonly UserId[]; sessionIds: readonly SessionId[] },
): Promise<{ heads: UserChatHead[]; endedIds: ReadonlySet<string> }> {
  const { heads, endedIds } = await listHeadsOfEntering(db.pool, entering);
  return { heads: heads.map(toHead), endedIds: new Set(endedIds) };
}

const toHead = (row: Awaited<ReturnType<typeof listHeadsOf>>[number]): UserChatHead => ({
  ...row,
  userId: row.userId as UserId,
  chatId: row.chatId as ChatId,
});

/** Who is in the chat, with the seq after which he sees it, and the membersRev that this is true of, at least. */
export async function readMembers(
  { db }: Core,
  chatId: ChatId,
): Promise<{ members: Map<UserId, Seq>; membersRev: Rev }> {
  // The head first: a change of membership between the two reads makes the members newer than it, never older.
  const head = await findHead(db.pool, chatId);
  const rows = await listActiveMembers(db.pool, chatId);
  const members = new Map(rows.map(({ userId, historyAfterSeq }) => [userId as UserId, historyAfterSeq]));
  return { members, membersRev: head?.membersRev ?? 0 };
}

/**
 * One page of a chat's log after `since`, in order of rev, and the chat's membersRev when it was read. As of one instant:
 * a message that changed meanwhile would else be passed over, and with it what it tells of its sender's mark.
 */
export function readChatLog(
  { db }: Core,
  { chatId, since }: { chatId: ChatId; since: Rev },
): Promise<{ changes: LogEvent[]; rev: Rev; membersRev: Rev; more: boolean }> {
  return snapshot(db.pool, async (tx) => {
    const head = await findHead(tx, chatId);
    const until = head?.lastRev ?? since;
    const { changes, rev } = await readLog(tx, { chatId, since, until, limit: CHANGES_MAX_LIMIT });
    const marks = changes.length > 0 ? await listReadMarks(tx, chatId) : [];
    return {
      changes: changes.map((change) => withSenderMark(change, marks)),
      rev,
      membersRev: head?.membersRev ?? 0,
      more: rev < until,
    };
  });
}

/** Clients cannot know that writing has moved what others see of the sender's mark, and the log does not tell. */
function withSenderMark(change: LogEvent, marks: readonly ReadMark[]): LogEvent {
  if (change.event !== "message.created" && change.event !== "message.updated") return change;
  const { senderId, seq } = change.data.message;
  const mark = marks.find(({ userId }) => userId === senderId);
  if (!mark || mark.lastReadSeq < seq) return change;
  return { ...change, data: { ...change.data, senderReadSeq: mark.lastReadSeq } };
}

/** What these chats' members have read, and what has reached them, as the news that would have told of it. */
export async function readMarkNews({ db }: Core, chatIds: readonly ChatId[]): Promise<HintChange[]> {
  const marks = await listMarksIn(db.pool, chatIds);
  const byChat = Map.groupBy(marks, ({ chatId }) => chatId);
  return [...byChat.values()].flatMap(newsOf);
}

function newsOf(marks: readonly ChatMark[]): HintChange[] {
  const [first] = marks;
  if (!first) return [];
  const { membersRev, announcedReadSeq: readByAllSeq } = first;
  return marksNews({ chatId: first.chatId as ChatId, membersRev, marks: marks.map(shownMark), readByAllSeq });
}

/** What somebody has read has reached him. */
function shownMark({ userId, lastReadSeq, lastDeliveredSeq }: ChatMark): MovedMark {
  return {
    userId: userId as UserId,
    ...(lastReadSeq > 0 && { lastReadSeq }),
    ...(lastDeliveredSeq > lastReadSeq && { lastDeliveredSeq }),
  };
}

/** That something of these people's own may have changed: their devices look, if they have not got that far. */
export async function readOwnNews({ db }: Core, userIds: readonly UserId[]): Promise<UserChange[]> {
  const heads = await listOwnRevs(db.pool, userIds);
  return heads.map(({ userId, ownRev }) => meChanged({ userId: userId as UserId }, { ownRev }));
}

/** Which of these sessions hear nothing more: they have ended, or wait for a second factor. */
export async function readShutSessions(
  { db }: Core,
  sessionIds: readonly SessionId[],
): Promise<{ sessionId: SessionId; hasEnded: boolean }[]> {
  const shut = await listShutSessions(db.pool, sessionIds);
  return shut.map(({ id, hasEnded }) => ({ sessionId: id as SessionId, hasEnded }));
}
