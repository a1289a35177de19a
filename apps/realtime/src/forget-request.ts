import type { RealtimeSocket } from "./socket-types.ts";

/**
 * Lets go of the request that a connection began with, and of its token: Engine.IO and Socket.IO keep both as long as it
 * lasts, and nobody asks for them after the handshake.
 */
export function forgetRequest(socket: RealtimeSocket): void {
  Object.assign(socket.conn, { request: undefined });
  Object.assign(socket, { handshake: undefined });
}
