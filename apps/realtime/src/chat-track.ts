import type { HintChange, LogChange } from "@parley/core";
import {
  type EventData,
  type LogEvent,
  type PushEvent,
  REORDER_WAIT_MS,
  type Rev,
  type Seq,
  type UserId,
} from "@parley/protocol";
import { type GatheredMarks, gatherMarks } from "./gather-marks.ts";

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

/**
 * Delivers one chat's changes on this node: contiguous by rev, and only after the room fits the members as of the
 * newest change of membership that it has heard of. So nobody gets anything after his removal, however late the bus.
 * A hole in the revs waits for the bus, at most 50 ms, and is then read from Postgres, once for all clients.
 * People's marks go out together, a few times a second, and like all else as the room is then.
 * A class, for a node has one for each chat that somebody listens to, and most of them rest.
 */
export class ChatTrack {
  readonly #ports: Ports;
  #rev: Rev;
  #membersRev: Rev;
  #heardMembersRev: Rev;
  #mustFixRoom = false;
  #mustRead = false;
  #hasNews = false;
  readonly #waiting = new Map<Rev, LogChange>();
  #hints: HintChange[] = [];
  /** There once a mark was moved. */
  #gathered: GatheredMarks | undefined;
  #isBusy = false;
  #isStopped = false;
  #timer: NodeJS.Timeout | undefined;
  #timerRev: Rev | undefined;

  constructor({ rev, membersRev }: Head, ports: Ports) {
    this.#ports = ports;
    this.#rev = rev;
    this.#membersRev = membersRev;
    this.#heardMembersRev = membersRev;
  }

  /** How far it has delivered, and as of which change of membership the room is right. */
  head(): Head {
    return { rev: this.#rev, membersRev: this.#membersRev };
  }

  isIdle(): boolean {
    return !this.#isBusy && this.#timer === undefined && (this.#gathered?.isEmpty() ?? true);
  }

  take(change: LogChange | HintChange): void {
    this.#heardMembersRev = Math.max(this.#heardMembersRev, change.membersRev);
    if (change.scope === "chat") this.#hints.push(change);
    else if (change.rev > this.#rev && !this.#waiting.get(change.rev)?.push)
      this.#waiting.set(change.rev, change);
    this.#lookAgain();
  }

  /** Compares room and log with Postgres, whatever the bus said. */
  recheck(): void {
    this.#mustFixRoom = true;
    this.#mustRead = true;
    this.#wake();
  }

  stop(): void {
    this.#isStopped = true;
    this.#pause();
    this.#gathered?.stop();
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    try {
      while (this.#hasNews || this.#mustRead) await this.#deliver();
      // What comes in behind a hole must not put its deadline off; a new hole has a deadline of its own.
      const isBehind = this.#waiting.size + this.#hints.length > 0;
      const isSameHole = isBehind && this.#timerRev === this.#rev;
      if (!isSameHole) this.#pause();
      if (isBehind) this.#resumeIn(REORDER_WAIT_MS);
    } catch (error) {
      if (!this.#isStopped) this.#retry(error);
    }
    this.#isBusy = false;
    if (this.isIdle()) this.#ports.onIdle();
  }

  async #deliver(): Promise<void> {
    this.#hasNews = false;
    if (this.#mustRead) await this.#readOn();
    while (this.#isRoomStale()) await this.#fixRoom();
    // No await from here on: whatever is emitted now has been checked.
    this.#emitHints();
    this.#emitContiguous();
    this.#emitHints();
    // The bus brought its numbers alone, for it is large.
    if (this.#waiting.get(this.#rev + 1)?.push === null) this.#mustRead = true;
  }

  async #readOn(): Promise<void> {
    this.#mustRead = false;
    const page = await this.#ports.readLog(this.#rev);
    if (page.changes.length > 0) this.#ports.onHealed();
    this.#heardMembersRev = Math.max(this.#heardMembersRev, page.membersRev);
    while (this.#isRoomStale()) await this.#fixRoom();
    for (const push of page.changes) {
      this.#ports.emit(overHole(push, this.#rev), this.#waiting.get(push.data.rev)?.origin);
      this.#rev = Math.max(this.#rev, push.data.rev);
    }
    this.#rev = Math.max(this.#rev, page.rev);
    for (const each of this.#waiting.keys()) if (each <= this.#rev) this.#waiting.delete(each);
    if (page.more) this.#mustRead = true;
  }

  #isRoomStale(): boolean {
    return this.#mustFixRoom || this.#heardMembersRev > this.#membersRev;
  }

  async #fixRoom(): Promise<void> {
    this.#mustFixRoom = false;
    const heard = this.#heardMembersRev;
    const read = await this.#ports.readMembers();
    this.#ports.setRoom(read.members);
    this.#membersRev = Math.max(heard, read.membersRev);
  }

  #emitContiguous(): void {
    const next = () => this.#waiting.get(this.#rev + 1);
    for (let change = next(); change?.push; change = next()) {
      this.#waiting.delete(change.rev);
      this.#rev = change.rev;
      this.#ports.emit(change.push, change.origin);
    }
  }

  /** Not before the change of membership that they were made under: clients would not know yet of whom they tell. */
  #emitHints(): void {
    const { due = [], early = [] } = Object.groupBy(this.#hints, (hint) =>
      hint.membersRev <= this.#rev ? "due" : "early",
    );
    this.#hints = early;
    for (const { push } of due) {
      if (push.event === "chat.marksMoved") this.#gather(push.data);
      else this.#ports.emit(push);
    }
    const marks = this.#gathered?.take();
    if (marks) this.#ports.emit({ event: "chat.marksMoved", data: marks });
  }

  #gather(news: EventData<"chat.marksMoved">): void {
    this.#gathered ??= gatherMarks({ onDue: () => this.#lookAgain() });
    this.#gathered.add(news);
  }

  /** Nobody gets anything unchecked; what was missed is read when Postgres is back. */
  #retry(error: unknown): void {
    this.#ports.onError(error);
    this.#mustFixRoom = true;
    this.#mustRead = true;
    this.#pause();
    this.#resumeIn(RETRY_MS);
  }

  #resumeIn(ms: number): void {
    this.#timerRev = this.#rev;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#mustRead = true;
      this.#wake();
    }, ms).unref();
  }

  #pause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #lookAgain(): void {
    this.#hasNews = true;
    this.#wake();
  }

  #wake(): void {
    if (!this.#isBusy && !this.#isStopped) void this.#work();
  }
}

/** Rows have but their last rev: where one skips earlier ones, clients are told, and need not ask what was there. */
function overHole(push: LogEvent, before: Rev): LogEvent {
  if (push.data.rev <= before + 1) return push;
  return { ...push, data: { ...push.data, after: before } } as LogEvent;
}
