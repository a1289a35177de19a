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

/**
 * Cuts a Socket.IO connection whose client lets more than SOCKET_BACKLOG_MAX_BYTES pile up, with a code that tells it
 * why. It reads what it missed when it is back.
 *
 * @param onCut hears of each that is cut
 */
export function cutSlowReader(connection: EngineSocket, onCut = () => {}): void {
  let queuedBytes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  connection.on("packetCreate", (packet: Packet) => {
    queuedBytes += sizeOf(packet);
    if (isTooMuch()) timer ??= setTimeout(judge, CATCH_UP_MS).unref();
  });
  connection.on("flush", () => {
    queuedBytes = 0;
  });
  connection.on("close", () => clearTimeout(timer));

  function isTooMuch(): boolean {
    const sentBytes = connection.transport.socket?.bufferedAmount ?? 0;
    return queuedBytes + sentBytes > SOCKET_BACKLOG_MAX_BYTES;
  }

  function judge(): void {
    timer = undefined;
    if (!isTooMuch()) return;
    onCut();
    const { socket } = connection.transport;
    if (socket) closeFor(socket, "too_slow");
    // What waits in the queue would go on waiting until the other side has answered.
    connection.close(true);
  }
}

function sizeOf({ data = "", options }: Packet): number {
  const parts = options?.wsPreEncodedFrame ?? [data];
  return parts.reduce((sum, { length }) => sum + length, 0);
}
