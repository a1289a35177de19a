import { type DeviceRow, listDevices } from "@parley/db/sql/devices";
import {
  SESSION_CONNECTIONS_LISTED,
  SESSIONS_MAX_LISTED,
  type Session,
  type SessionId,
} from "@parley/protocol";
import { type Implementation, unchanged } from "../operation.ts";

export const listSessions: Implementation<"session.list"> = async ({ userId, sessionId }, _input, { db }) => {
  const page = { userId, limit: SESSIONS_MAX_LISTED, connections: SESSION_CONNECTIONS_LISTED };
  const devices = await listDevices(db.pool, page);
  return unchanged({ sessions: devices.map((device) => presentSession(device, sessionId)) });
};

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
