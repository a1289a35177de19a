import { randomUUID } from "node:crypto";
import type { EventData, EventName } from "@parley/protocol";
import type { RealtimeSocket } from "./socket-types.ts";

/** What delivery needs of a socket of this node, whether it speaks Socket.IO or plain WebSocket. */
export type LocalSocket = Pick<RealtimeSocket, "id" | "data" | "rooms" | "join" | "leave"> & {
  conn: {
    readonly readyState: string;
    once(event: "close", listener: () => void): unknown;
    close(): unknown;
  };
  emit<Name extends EventName>(event: Name, data: EventData<Name>): unknown;
  disconnect(close: true): unknown;
};

const PLAIN = "plain:";

/** Of no Socket.IO socket. */
export const newPlainId = () => `${PLAIN}${randomUUID()}`;
export const isPlain = ({ id }: Pick<LocalSocket, "id">) => id.startsWith(PLAIN);
