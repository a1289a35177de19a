import { findHead, listHeadsOf, listMembersAmong } from "@parley/db/sql/delivery";
import type { ChatId, LogEvent, Rev, Seq, UserId } from "@parley/protocol";
import { CHANGES_MAX_LIMIT } from "@parley/protocol";
import { readLog } from "../chats/changes-chat.ts";
import type { Core } from "../core.ts";

// What the realtime server reads to deliver. It acts for itself, not for an actor: the rooms it fills decide who sees.

type UserChatHead = {
  userId: UserId;
  chatId: ChatId;
  lastRev: Rev;
  membersRev: Rev;
  /** The person sees only messages after this seq. */
  historyAfterSeq: Seq;
};
type AmongMember = Pick<UserChatHead, "userId" | "historyAfterSeq">;

/** The chats that these people are in, with how far each chat's log goes. */
export async function readChatHeads({ db }: Core, userIds: readonly string[]): Promise<UserChatHead[]> {
  const rows = await listHeadsOf(db.pool, userIds);
  return rows.map((row) => ({ ...row, userId: row.userId as UserId, chatId: row.chatId as ChatId }));
}

/** Which of these people are in the chat, and the membersRev that this is true of, at least. */
export async function readMembersAmong(
  { db }: Core,
  { chatId, userIds }: { chatId: ChatId; userIds: readonly UserId[] },
): Promise<{ members: AmongMember[]; membersRev: Rev }> {
  // The head first: a change of membership between the two reads makes the members newer than it, never older.
  const head = await findHead(db.pool, chatId);
  const members = await listMembersAmong(db.pool, { chatId, userIds });
  return {
    members: members.map((member) => ({ ...member, userId: member.userId as UserId })),
    membersRev: head?.membersRev ?? 0,
  };
}

/** One page of a chat's log after `since`, in order of rev. */
export async function readChatLog(
  { db }: Core,
  { chatId, since }: { chatId: ChatId; since: Rev },
): Promise<{ changes: LogEvent[]; rev: Rev; more: boolean }> {
  const until = (await findHead(db.pool, chatId))?.lastRev ?? since;
  const { changes, rev } = await readLog(db.pool, { chatId, since, until, limit: CHANGES_MAX_LIMIT });
  return { changes, rev, more: rev < until };
}
