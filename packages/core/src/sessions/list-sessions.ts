import { type DeviceRow, listDevices } from "@parley/db/sql/devices";
import type { Queryable } from "@parley/db/sql/queryable";
import {
  SESSION_CONNECTIONS_LISTED,
  SESSIONS_MAX_LISTED,
  type Session,
  type SessionId,
  type UserId,
} from "@parley/protocol";
import { type Implementation, unchanged } from "../operation.ts";

export const listSessions: Implementation<"session.list"> = async ({ userId, sessionId }, _input, { db }) =>
  unchanged({ sessions: await sessionsOf(db.pool, { userId, currentId: sessionId }) });

/** Where somebody is signed in, the last seen first. @param currentId the session that asks */
export async function sessionsOf(
  db: Queryable,
  { userId, currentId }: { userId: UserId; currentId: SessionId },
): Promise<Session[]> {
  const page = { userId, limit: SESSIONS_MAX_LISTED, connections: SESSION_CONNECTIONS_LISTED };
  const devices = await listDevices(db, page);
  return devices.map((device) => presentSession(device, currentId));
}

function presentSession({ id, connections, ...device }: DeviceRow, currentId: SessionId): Session {
  return {
    id: id as SessionId,
    ...device,
    createdAt: device.createdAt.toISOString(),
    lastSeenAt: device.lastSeenAt.toISOString(),
    isCurrent: id === currentId,
    connections: connections.map(({ address, connectedAt, disconnectedAt }) => ({
      address,
      connectedAt: toTime(connectedAt),
      disconnectedAt: disconnectedAt && toTime(disconnectedAt),
    })),
  };
}

/** Postgres writes times into JSON with the zone of its connection. */
const toTime = (json: string) => new Date(json).toISOString();
