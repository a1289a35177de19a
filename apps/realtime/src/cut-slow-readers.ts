import { SOCKET_BACKLOG_MAX_BYTES } from "@parley/protocol";
import type { Server } from "socket.io";
import type { WebSocket } from "ws";
import { closeFor } from "./plain/plain-socket.ts";

/** Much that is written at once may pile up for a moment, however fast its reader is. */
const CATCH_UP_MS = 2_000;

/** Engine.IO's side of a Socket.IO connection, as far as it is needed here. */
export type EngineSocket = Pick<Server["engine"], "on"> & {
  transport: { socket?: WebSocket };
  close(discard: boolean): void;
};

/** What Engine.IO puts into its queue; what many sockets get is encoded once, in parts. */
type Packet = { data?: string | Buffer; options?: { wsPreEncodedFrame?: readonly Buffer[] } };

/** Of one connection: what waits in its queue, and the time when it is judged. */
type Backlog = { queuedBytes: number; timer?: ReturnType<typeof setTimeout> | undefined };

/**
 * Cuts a Socket.IO connection whose client lets more than SOCKET_BACKLOG_MAX_BYTES pile up, with a code that tells it
 * why. It reads what it missed when it is back.
 *
 * @param onCut hears of each that is cut
 * @returns what watches a connection: with functions that all share, for most connections rest
 */
export function cutSlowReaders(onCut = () => {}): (connection: EngineSocket) => void {
  const backlogs = new Map<EngineSocket, Backlog>();

  function onPacket(this: EngineSocket, packet: Packet): void {
    const backlog: Backlog = backlogs.get(this) ?? { queuedBytes: 0 };
    backlog.queuedBytes += sizeOf(packet);
    backlogs.set(this, backlog);
    if (isTooMuch(this, backlog)) backlog.timer ??= setTimeout(judge, CATCH_UP_MS, this).unref();
  }

  function onFlush(this: EngineSocket): void {
    const backlog = backlogs.get(this);
    if (backlog?.timer) backlog.queuedBytes = 0;
    else backlogs.delete(this);
  }

  function onClose(this: EngineSocket): void {
    clearTimeout(backlogs.get(this)?.timer);
    backlogs.delete(this);
  }

  function judge(connection: EngineSocket): void {
    const backlog = backlogs.get(connection);
    if (!backlog) return;
    backlog.timer = undefined;
    if (!isTooMuch(connection, backlog)) return;
    onCut();
    const { socket } = connection.transport;
    if (socket) closeFor(socket, "too_slow");
    // What waits in the queue would go on waiting until the other side has answered.
    connection.close(true);
  }

  return (connection) => {
    connection.on("packetCreate", onPacket);
    connection.on("flush", onFlush);
    connection.on("close", onClose);
  };
}

function isTooMuch({ transport }: EngineSocket, { queuedBytes }: Backlog): boolean {
  return queuedBytes + (transport.socket?.bufferedAmount ?? 0) > SOCKET_BACKLOG_MAX_BYTES;
}

function sizeOf({ data = "", options }: Packet): number {
  const parts = options?.wsPreEncodedFrame ?? [data];
  return parts.reduce((sum, { length }) => sum + length, 0);
}
