import type { Chat, Member, UserId } from "@parley/protocol";
import { joinedSince } from "./is-own-return.ts";
import { keepHidden } from "./keep-hidden.ts";
import { learnUsers } from "./learn-users.ts";
import { marksOf, withHighest } from "./marks.ts";
import { moveOwnMark } from "./move-own-mark.ts";
import { raiseOwnMark } from "./raise-own-mark.ts";
import { raiseReadByAll } from "./raise-read-by-all.ts";
import { raiseReadMarks } from "./raise-read-marks.ts";
import type { ChatState, State } from "./state.ts";
import { takeMarks } from "./take-marks.ts";
import { takeMine } from "./take-mine.ts";

/** A chat as `chat.get` (all members) or `chat.list` (the first few) showed it. */
export type Snapshot = { chat: Chat; members: "all" | "some" };

/**
 * Takes in what the server said about a chat, at whatever time it arrives: nothing goes back.
 * A chat whose messages are on screen does not jump to a newer rev; it has to catch up (see catch-up.ts).
 */
export function adoptChat(state: State, snapshot: Snapshot): State {
  const { chat: seen } = snapshot;
  const known = state.chats[seen.id];
  const isOver = !known && seen.lastRev < (state.removedAt[seen.id] ?? 0);
  if (isOver) return state;
  const { [seen.id]: early = [], ...earlyMarks } = state.earlyMarks;
  const chat = known ? merge(known, snapshot, state.me?.id) : newChat(snapshot);
  const marks = seen.members.map(({ user, ...marks }) => ({ ...marks, userId: user.id }));
  const marked = raiseReadMarks(raiseReadByAll(chat, seen.readByAllSeq), marks, state.me?.id);
  const next = learnUsers(
    state,
    seen.members.map(({ user }) => user),
  );
  const complete = early.reduce((each, news) => takeMarks(each, news, state.me?.id), marked);
  const settled = keepHidden(takeMine(raiseOwnMark(complete, seen.lastReadSeq), seen.mine));
  if (settled === known) return next;
  const rest = early.length > 0 ? { earlyMarks } : {};
  return { ...next, ...rest, chats: { ...next.chats, [seen.id]: settled } };
}

function newChat(snapshot: Snapshot): ChatState {
  const { chat } = snapshot;
  return {
    id: chat.id,
    kind: chat.kind,
    ...headOf(chat),
    ...membershipOf(snapshot),
    readByAllSeq: chat.readByAllSeq,
    mine: chat.mine,
    messages: [],
    history: "none",
    isLoadingOlder: false,
    typingIds: [],
    isLeaving: false,
    pending: [],
  };
}

function merge(known: ChatState, snapshot: Snapshot, meId: UserId | undefined): ChatState {
  const { chat } = snapshot;
  const me = chat.members.find(({ user }) => user.id === meId);
  // Catching up must find out by itself that he was gone, and read his window anew.
  const hasReturned = known.history !== "none" && me !== undefined && joinedSince(known, me);
  if (hasReturned) return known;
  const jumps = known.history === "none" && chat.lastRev > known.rev;
  const takesMembers = hasBetterMembers(known, snapshot, jumps ? chat.membersRev : 0);
  const takesCounts = jumps || isSameMoment(known, chat);
  if (!takesCounts && !takesMembers) return known;
  const merged = {
    ...known,
    ...(takesCounts && headOf(chat)),
    ...(takesMembers && keepMarks(known, membershipOf(snapshot))),
  };
  const wasReadSince = takesCounts && known.lastReadSeq > chat.lastReadSeq;
  return wasReadSince ? moveOwnMark(merged, known.lastReadSeq) : merged;
}

/** What the server has counted is right where the client could not see all that is unread. */
function isSameMoment(known: ChatState, { lastRev, lastReadSeq, unreadCount }: Chat): boolean {
  const isSame = known.rev === lastRev && known.lastReadSeq === lastReadSeq;
  return isSame && (known.unreadCount !== unreadCount || known.isCountRough === true);
}

function hasBetterMembers(known: ChatState, { chat, members }: Snapshot, reachedRev: number): boolean {
  const isOlder = chat.lastRev < known.membersRev;
  if (isOlder) return false;
  // A few of the present members are better than all of the former ones.
  return members === "all" || !known.hasAllMembers || reachedRev > known.membersRev;
}

/** What belongs to one rev of the chat's log, and what was counted then from the mark of that moment. */
function headOf({ lastSeq, lastMessage, lastActivityAt, lastRev, ...chat }: Chat) {
  const { title, description, avatar, hasOpenHistory, lastReadSeq, unreadCount, mentionSeqs } = chat;
  const info = { title, description, avatar, hasOpenHistory };
  const counts = { lastReadSeq, unreadCount, isCountRough: false, mentionSeqs };
  return { ...info, lastSeq, lastMessage, lastActivityAt, rev: lastRev, ...counts };
}

type Membership = Pick<
  ChatState,
  "role" | "historyAfterSeq" | "memberCount" | "members" | "hasAllMembers" | "membersRev"
>;

function membershipOf({ chat, members }: Snapshot): Membership {
  const { role, historyAfterSeq, memberCount, membersRev } = chat;
  const hasAllMembers = members === "all" || chat.members.length >= memberCount;
  return { role, historyAfterSeq, memberCount, membersRev, hasAllMembers, members: byUserId(chat.members) };
}

function byUserId(members: readonly Member[]): Record<UserId, Member> {
  return Object.fromEntries(members.map((member) => [member.user.id, member]));
}

/** Marks are pushed outside the log: what is already known may be newer than the snapshot. */
function keepMarks(known: ChatState, membership: Membership): Membership {
  const members = Object.values<Member>(membership.members).map((member) =>
    withHighest(member, marksOf(known, member.user.id)),
  );
  return { ...membership, members: byUserId(members) };
}
