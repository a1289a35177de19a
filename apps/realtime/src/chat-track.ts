import type { HintChange, LogChange } from "@parley/core";
import { type ChatId, type LogEvent, type PushEvent, REORDER_WAIT_MS, type Rev } from "@parley/protocol";

const RETRY_MS = 1_000;

type Ports = {
  emit(push: PushEvent, origin?: string): void;
  /** Makes the chat's room hold its members and no one else. @returns the membersRev that this is true of */
  fixRoom(): Promise<Rev>;
  /** The log after `since`. @returns its changes in order, and the rev up to which they are complete */
  readLog(since: Rev): Promise<{ changes: LogEvent[]; rev: Rev; more: boolean }>;
  onError(error: unknown): void;
};

type Head = { rev: Rev; membersRev: Rev };
/** `catch-up`: compare with the log, whatever the bus said. */
type Item = LogChange | HintChange | "catch-up";

export type ChatTrack = {
  readonly chatId: ChatId;
  readonly membersRev: Rev;
  readonly rev: Rev;
  take(item: Item): void;
  stop(): void;
};

/**
 * Delivers one chat's changes on this node: contiguous by rev, and only after the room fits the members.
 * A hole in the revs waits for the bus, at most 50 ms, and is then read from Postgres, once for all clients.
 */
export function createChatTrack(chatId: ChatId, head: Head, ports: Ports): ChatTrack {
  let { rev, membersRev } = head;
  const inbox: Item[] = [];
  const early = new Map<Rev, LogChange>();
  let isBusy = false;
  let timer: NodeJS.Timeout | undefined;

  async function work(): Promise<void> {
    isBusy = true;
    for (let item = inbox.shift(); item; item = inbox.shift()) {
      try {
        await handle(item);
      } catch (error) {
        // Nobody gets anything unchecked; what was missed is read when Postgres is back.
        ports.onError(error);
        catchUpIn(RETRY_MS);
      }
    }
    isBusy = false;
  }

  async function handle(item: Item): Promise<void> {
    if (item === "catch-up") return catchUp();
    if (item.membersRev > membersRev) membersRev = Math.max(item.membersRev, await ports.fixRoom());
    if (item.scope === "chat") return ports.emit(item.push);
    if (item.rev <= rev) return;
    early.set(item.rev, item);
    emitContiguous();
    if (early.size > 0) await waitOrRead();
  }

  function emitContiguous(): void {
    for (let next = early.get(rev + 1); next?.push; next = early.get(rev + 1)) {
      early.delete(next.rev);
      rev = next.rev;
      ports.emit(next.push, next.origin);
    }
  }

  /** The bus may still bring what is missing, unless it has brought the numbers alone. */
  async function waitOrRead(): Promise<void> {
    const isNumbersOnly = early.get(rev + 1)?.push === null;
    if (isNumbersOnly) return catchUp();
    catchUpIn(REORDER_WAIT_MS);
  }

  function catchUpIn(ms: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      take("catch-up");
    }, ms).unref();
  }

  async function catchUp(): Promise<void> {
    membersRev = Math.max(membersRev, await ports.fixRoom());
    let more = true;
    while (more) {
      const page = await ports.readLog(rev);
      for (const push of page.changes) {
        ports.emit(overHole(push, rev), early.get(push.data.rev)?.origin);
        rev = Math.max(rev, push.data.rev);
      }
      rev = Math.max(rev, page.rev);
      more = page.more;
    }
    for (const each of early.keys()) if (each <= rev) early.delete(each);
    emitContiguous();
  }

  function take(item: Item): void {
    inbox.push(item);
    if (!isBusy) void work();
  }

  return {
    chatId,
    get rev() {
      return rev;
    },
    get membersRev() {
      return membersRev;
    },
    take,
    stop: () => clearTimeout(timer),
  };
}

/** Rows have but their last rev: where one skips earlier ones, clients are told, and need not ask what was there. */
function overHole(push: LogEvent, before: Rev): LogEvent {
  if (push.data.rev <= before + 1) return push;
  return { ...push, data: { ...push.data, after: before } } as LogEvent;
}
