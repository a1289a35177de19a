import type { HintChange, LogChange } from "@parley/core";
import {
  type LogEvent,
  type PushEvent,
  REORDER_WAIT_MS,
  type Rev,
  type Seq,
  type UserId,
} from "@parley/protocol";
import { gatherMarks } from "./gather-marks.ts";

const RETRY_MS = 500;

type Members = ReadonlyMap<UserId, Seq>;

export type Ports = {
  emit(push: PushEvent, origin?: string): void;
  /** Who is in the chat and after which seq he sees it, and the membersRev that this is true of, at least. */
  readMembers(): Promise<{ members: Members; membersRev: Rev }>;
  /** Lets exactly these people into the chat's room. */
  setRoom(members: Members): void;
  /** The log after `since`, in order, the rev up to which it is complete, and the membersRev when it was read. */
  readLog(since: Rev): Promise<{ changes: LogEvent[]; rev: Rev; membersRev: Rev; more: boolean }>;
  /** A hole in the log was filled from Postgres. */
  onHealed(): void;
  onError(error: unknown): void;
  /** All that was taken is delivered. */
  onIdle(): void;
};

type Head = { rev: Rev; membersRev: Rev };

export type ChatTrack = {
  /** How far it has delivered, and as of which change of membership the room is right. */
  head(): Head;
  isIdle(): boolean;
  take(change: LogChange | HintChange): void;
  /** Compares room and log with Postgres, whatever the bus said. */
  recheck(): void;
  stop(): void;
};

/**
 * Delivers one chat's changes on this node: contiguous by rev, and only after the room fits the members as of the
 * newest change of membership that it has heard of. So nobody gets anything after his removal, however late the bus.
 * A hole in the revs waits for the bus, at most 50 ms, and is then read from Postgres, once for all clients.
 * People's marks go out together, a few times a second, and like all else as the room is then.
 */
export function createChatTrack(head: Head, ports: Ports): ChatTrack {
  let { rev, membersRev } = head;
  let heardMembersRev = membersRev;
  let mustFixRoom = false;
  let mustRead = false;
  let hasNews = false;
  const waiting = new Map<Rev, LogChange>();
  let hints: HintChange[] = [];
  const gathered = gatherMarks({ onDue: lookAgain });
  let isBusy = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let timerRev: Rev | undefined;

  async function work(): Promise<void> {
    isBusy = true;
    try {
      while (hasNews || mustRead) await deliver();
      // What comes in behind a hole must not put its deadline off; a new hole has a deadline of its own.
      const isBehind = waiting.size + hints.length > 0;
      const isSameHole = isBehind && timerRev === rev;
      if (!isSameHole) pause();
      if (isBehind) resumeIn(REORDER_WAIT_MS);
    } catch (error) {
      if (!isStopped) retry(error);
    }
    isBusy = false;
    if (isIdle()) ports.onIdle();
  }

  async function deliver(): Promise<void> {
    hasNews = false;
    if (mustRead) await readOn();
    while (isRoomStale()) await fixRoom();
    // No await from here on: whatever is emitted now has been checked.
    emitHints();
    emitContiguous();
    emitHints();
    // The bus brought its numbers alone, for it is large.
    if (waiting.get(rev + 1)?.push === null) mustRead = true;
  }

  async function readOn(): Promise<void> {
    mustRead = false;
    const page = await ports.readLog(rev);
    if (page.changes.length > 0) ports.onHealed();
    heardMembersRev = Math.max(heardMembersRev, page.membersRev);
    while (isRoomStale()) await fixRoom();
    for (const push of page.changes) {
      ports.emit(overHole(push, rev), waiting.get(push.data.rev)?.origin);
      rev = Math.max(rev, push.data.rev);
    }
    rev = Math.max(rev, page.rev);
    for (const each of waiting.keys()) if (each <= rev) waiting.delete(each);
    if (page.more) mustRead = true;
  }

  const isRoomStale = () => mustFixRoom || heardMembersRev > membersRev;

  async function fixRoom(): Promise<void> {
    mustFixRoom = false;
    const heard = heardMembersRev;
    const read = await ports.readMembers();
    ports.setRoom(read.members);
    membersRev = Math.max(heard, read.membersRev);
  }

  function emitContiguous(): void {
    for (let next = waiting.get(rev + 1); next?.push; next = waiting.get(rev + 1)) {
      waiting.delete(next.rev);
      rev = next.rev;
      ports.emit(next.push, next.origin);
    }
  }

  /** Not before the change of membership that they were made under: clients would not know yet of whom they tell. */
  function emitHints(): void {
    const { due = [], early = [] } = Object.groupBy(hints, (hint) =>
      hint.membersRev <= rev ? "due" : "early",
    );
    hints = early;
    for (const { push } of due) {
      if (push.event === "chat.marksMoved") gathered.add(push.data);
      else ports.emit(push);
    }
    const marks = gathered.take();
    if (marks) ports.emit({ event: "chat.marksMoved", data: marks });
  }

  /** Nobody gets anything unchecked; what was missed is read when Postgres is back. */
  function retry(error: unknown): void {
    ports.onError(error);
    mustFixRoom = true;
    mustRead = true;
    pause();
    resumeIn(RETRY_MS);
  }

  function resumeIn(ms: number): void {
    timerRev = rev;
    timer ??= setTimeout(() => {
      timer = undefined;
      mustRead = true;
      wake();
    }, ms).unref();
  }

  function pause(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function lookAgain(): void {
    hasNews = true;
    wake();
  }

  function wake(): void {
    if (!isBusy && !isStopped) void work();
  }

  const isIdle = () => !isBusy && timer === undefined && gathered.isEmpty();

  return {
    head: () => ({ rev, membersRev }),
    isIdle,
    take(change) {
      heardMembersRev = Math.max(heardMembersRev, change.membersRev);
      if (change.scope === "chat") hints.push(change);
      else if (change.rev > rev && !waiting.get(change.rev)?.push) waiting.set(change.rev, change);
      lookAgain();
    },
    recheck() {
      mustFixRoom = true;
      mustRead = true;
      wake();
    },
    stop() {
      isStopped = true;
      pause();
      gathered.stop();
    },
  };
}

/** Rows have but their last rev: where one skips earlier ones, clients are told, and need not ask what was there. */
function overHole(push: LogEvent, before: Rev): LogEvent {
  if (push.data.rev <= before + 1) return push;
  return { ...push, data: { ...push.data, after: before } } as LogEvent;
}
