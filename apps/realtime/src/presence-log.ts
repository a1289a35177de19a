import { randomUUID } from "node:crypto";
import { type Core, closeDeadConnections, logConnections, NODE_BEAT_MS, type SocketLog } from "@parley/core";
import type { Logger } from "pino";
import type { LocalSocket } from "./local-socket.ts";
import { tellOnce } from "./tell-once.ts";

/** What happens meanwhile is written together: a thousand sockets that come back at once are a few statements. */
const FLUSH_MS = 250;
/** Who is back by then was never away. */
const GRACE_MS = 3_000;

type Entry = Pick<SocketLog, "id" | "userId" | "sessionId" | "address"> & {
  openedAt: number;
  closedAt: number | null;
  /** When it is to be written. */
  dueAt: number;
};

export type PresenceLog = {
  /** From now on its person is online, until it closes. */
  open(socket: LocalSocket): void;
  close(socket: LocalSocket): void;
  /** Ends the log as a crash does: what is open another node closes, and who has moved there by then never left. */
  stop(): void;
};

/** Keeps the connections of this node in Postgres, where all nodes see who is online, and closes those of dead nodes. */
export function createPresenceLog(core: Core, log: Logger): PresenceLog {
  const nodeId = randomUUID();
  const entries = new Map<LocalSocket, Entry>();
  const unwritten = new Set<Entry>();
  let beatAt = Number.NEGATIVE_INFINITY;
  /** When it last looked for dead nodes. */
  let lookedAt = Number.NEGATIVE_INFINITY;
  let isBusy = false;
  let isStopped = false;
  const sentence = "presence is waiting for the database";
  const tell = tellOnce({ log, sentence, isOver: () => isStopped });
  const timer = setInterval(tick, FLUSH_MS).unref();
  tick();

  function tick(): void {
    if (isBusy) return;
    isBusy = true;
    tell(work)
      .catch(() => {})
      .finally(() => {
        isBusy = false;
      });
  }

  async function work(): Promise<void> {
    const now = performance.now();
    const due = [...unwritten].filter(({ dueAt }) => dueAt <= now);
    // After an outage the others are about to beat too.
    if (now - beatAt >= 2 * NODE_BEAT_MS) lookedAt = now;
    if (due.length > 0 || now - beatAt >= NODE_BEAT_MS) await write(due, now);
    if (now - lookedAt < NODE_BEAT_MS) return;
    lookedAt = now;
    await closeDeadConnections(core);
  }

  async function write(due: readonly Entry[], now: number): Promise<void> {
    for (const entry of due) unwritten.delete(entry);
    try {
      const wasDead = await logConnections(core, { nodeId, logs: due.map((entry) => toLog(entry, now)) });
      beatAt = now;
      // Others have closed what is open here.
      if (wasDead) for (const entry of entries.values()) unwritten.add(entry);
    } catch (error) {
      for (const entry of due) unwritten.add(entry);
      throw error;
    }
  }

  function close(socket: LocalSocket): void {
    const entry = entries.get(socket);
    if (!entry) return;
    entries.delete(socket);
    entry.closedAt = performance.now();
    entry.dueAt = entry.closedAt + GRACE_MS;
    unwritten.add(entry);
  }

  return {
    open(socket) {
      if (socket.conn.readyState !== "open") return;
      const { userId, sessionId, address } = socket.data.actor;
      const now = performance.now();
      const entry = {
        id: randomUUID(),
        userId,
        sessionId,
        address,
        openedAt: now,
        closedAt: null,
        dueAt: now,
      };
      entries.set(socket, entry);
      unwritten.add(entry);
      socket.conn.once("close", () => close(socket));
    },
    close,
    stop() {
      isStopped = true;
      clearInterval(timer);
    },
  };
}

function toLog({ openedAt, closedAt, dueAt: _, ...entry }: Entry, now: number): SocketLog {
  // Who is back before the grace is over is still taken for open when his row is written.
  const disconnectedAgoMs = closedAt === null ? null : now - closedAt;
  return { ...entry, connectedAgoMs: now - openedAt, disconnectedAgoMs };
}
