import { beatNode, buryDeadNodes, type ConnectionLog, trimConnections } from "@parley/db/sql/connections";
import { listPresences } from "@parley/db/sql/presence";
import type { SessionId, UserId } from "@parley/protocol";
import type { PresenceChange } from "../change.ts";
import type { Core } from "../core.ts";
import { NODE_DEAD_MS } from "./node-times.ts";
import { presenceChanged } from "./presence-changed.ts";

/** A session's history of connections goes so far back. */
const CONNECTIONS_PER_SESSION = 50;

/** What became of a socket since the last time. */
export type SocketLog = ConnectionLog & { userId: UserId; sessionId: SessionId };

/**
 * Shows that a realtime node is alive, writes down what became of its sockets, and tells whose presence that changes:
 * who came with his first connection, on whatever node, and who went with his last.
 * @returns whether the node had been taken for dead: then all its open sockets must be logged anew
 */
export async function logConnections(
  core: Core,
  { nodeId, logs }: { nodeId: string; logs: readonly SocketLog[] },
): Promise<boolean> {
  const isNew = await beatNode(core.db.pool, { nodeId, logs });
  if (logs.length === 0) return isNew;
  // After it was written: of two nodes that close somebody's last two sockets, the later one sees that he is gone.
  core.bus.publish(await changesBy(core, logs));
  const sessionIds = [...new Set(logs.map(({ sessionId }) => sessionId))];
  await trimConnections(core.db.pool, { sessionIds, keep: CONNECTIONS_PER_SESSION });
  return isNew;
}

async function changesBy({ db }: Core, logs: readonly SocketLog[]): Promise<PresenceChange[]> {
  const isOpen = new Map(logs.map(({ id, disconnectedAgoMs }) => [id, disconnectedAgoMs === null]));
  const hasClosed = new Set(logs.flatMap((log) => (isOpen.get(log.id) ? [] : [log.userId as string])));
  const userIds = [...new Set(logs.map(({ userId }) => userId))];
  const rows = await listPresences(db.pool, { userIds, deadMs: NODE_DEAD_MS });
  const changed = rows.filter(({ userId, isShared, firstConnectionId }) => {
    const hasCome = firstConnectionId !== null && isOpen.get(firstConnectionId) === true;
    const hasGone = firstConnectionId === null && hasClosed.has(userId);
    return isShared && (hasCome || hasGone);
  });
  return changed.map(presenceChanged);
}

/** Closes what dead nodes left open, and tells who is offline by it. */
export async function closeDeadConnections(core: Core): Promise<void> {
  const userIds = await buryDeadNodes(core.db.pool, NODE_DEAD_MS);
  if (userIds.length === 0) return;
  const rows = await listPresences(core.db.pool, { userIds, deadMs: NODE_DEAD_MS });
  const gone = rows.filter(({ isShared, firstConnectionId }) => isShared && firstConnectionId === null);
  core.bus.publish(gone.map(presenceChanged));
}
