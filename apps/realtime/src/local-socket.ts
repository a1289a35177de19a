import type { RealtimeSocket } from "./socket-types.ts";

/** What delivery needs of a socket of this node, whether it speaks Socket.IO or plain WebSocket. */
export type LocalSocket = Pick<RealtimeSocket, "data" | "rooms" | "join" | "leave"> & {
  emit(event: string, data: unknown): unknown;
  disconnect(close: true): unknown;
  conn: {
    readonly readyState: string;
    once(event: "close", listener: () => void): unknown;
    close(): unknown;
  };
};
