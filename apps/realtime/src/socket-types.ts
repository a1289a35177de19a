import type { Actor } from "@parley/core";
import type { ClientToServerEvents, ServerToClientEvents } from "@parley/protocol";
import type { DefaultEventsMap, Server, Socket } from "socket.io";

/** What a socket keeps: who it is, and no more, for there may be thousands. */
type SocketData = { actor: Actor };

export type RealtimeServer = Server<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;
export type RealtimeSocket = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;
