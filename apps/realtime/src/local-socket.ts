import type { RealtimeSocket } from "./socket-types.ts";

/** What delivery needs of a socket of this node, whether it speaks Socket.IO or plain WebSocket. */
export type LocalSocket = Pick<RealtimeSocket, "data" | "join" | "leave"> & {
  conn: { once(event: "close", listener: () => void): unknown };
};
