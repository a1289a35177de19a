import { EventEmitter } from "node:events";
import type { Duplex } from "node:stream";
import type { Actor } from "@parley/core";
import { type CloseReason, closeReasons, SOCKET_BACKLOG_MAX_BYTES } from "@parley/protocol";
import type { WebSocket } from "ws";
import type { LocalSocket } from "../local-socket.ts";
import type { Listener, RoomAdapter } from "../room-adapter.ts";

/** A plain WebSocket whose person is known: to delivery it is a socket like any other. */
export type PlainSocket = LocalSocket & Listener;

type Parts = {
  id: string;
  actor: Actor;
  webSocket: WebSocket;
  /** The connection below it. */
  stream: Duplex;
  adapter: RoomAdapter;
  /** Hears that it is cut for reading too little. */
  onCut(): void;
};

/** Puts a socket into the rooms' adapter, until it closes. */
export function createPlainSocket({ id, actor, webSocket, stream, adapter, onCut }: Parts): PlainSocket {
  const connection = new EventEmitter();
  const disconnect = () =>
    closeFor(webSocket, socket.data.actor.lacksFactor ? "factor_required" : "session_revoked");
  const socket: PlainSocket = {
    id,
    data: { actor },
    get rooms() {
      return adapter.socketRooms(id) ?? new Set();
    },
    conn: {
      get readyState() {
        return webSocket.readyState === webSocket.OPEN ? "open" : "closed";
      },
      once: (event, listener) => connection.once(event, listener),
      close: disconnect,
    },
    join: (rooms) => adapter.addAll(id, new Set(typeof rooms === "string" ? [rooms] : rooms)),
    leave: (room) => adapter.del(id, room),
    emit: (event, data) => sendText(webSocket, JSON.stringify({ event, data }), onCut),
    // The library writes whole frames, too, and so never into this one.
    send: (frame) => void (canTake(webSocket, onCut) && stream.write(frame)),
    disconnect,
  };
  adapter.admit(socket);
  webSocket.once("close", () => {
    adapter.dismiss(id);
    connection.emit("close");
  });
  return socket;
}

/** Sends, unless the client has let too much pile up: then it is cut, and reads what it missed when it is back. */
export function sendText(webSocket: WebSocket, text: string, onCut: () => void): void {
  if (canTake(webSocket, onCut)) webSocket.send(text);
}

function canTake(webSocket: WebSocket, onCut: () => void): boolean {
  if (webSocket.readyState !== webSocket.OPEN) return false;
  const isTooSlow = webSocket.bufferedAmount > SOCKET_BACKLOG_MAX_BYTES;
  if (isTooSlow) {
    onCut();
    closeFor(webSocket, "too_slow");
  }
  return !isTooSlow;
}

const CLOSE_TIMEOUT_MS = 1_000;

/** Closes with a code that says why; a client that does not answer in time is cut off. */
export function closeFor(webSocket: WebSocket, why: CloseReason): void {
  const { code, reason } = closeReasons[why];
  webSocket.close(code, reason);
  const timer = setTimeout(() => webSocket.terminate(), CLOSE_TIMEOUT_MS).unref();
  webSocket.once("close", () => clearTimeout(timer));
}
