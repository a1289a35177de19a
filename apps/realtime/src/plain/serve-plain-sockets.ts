import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import {
  PING_INTERVAL_MS,
  PLAIN_SOCKET_PATH,
  PLAIN_SUBPROTOCOL,
  SOCKET_FRAME_MAX_BYTES,
} from "@parley/protocol";
import { type WebSocket, WebSocketServer } from "ws";
import { allowOrigin } from "../allow-origin.ts";
import type { Env } from "../env.ts";
import { converse, type PlainServer } from "./converse.ts";
import { closeFor } from "./plain-socket.ts";
import { hasSecretInAddress } from "./proof-of.ts";

type Parts = PlainServer & { http: Server; env: Env };

/** Plain WebSockets at `/ws`: JSON frames for every operation and event, for any language without a library of ours. */
export function servePlainSockets({ http, env, ...server }: Parts): { close(): void } {
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: SOCKET_FRAME_MAX_BYTES,
    perMessageDeflate: false,
    // Never the one with the token: what the server chooses is repeated in its answer.
    handleProtocols: (offered) => (offered.has(PLAIN_SUBPROTOCOL) ? PLAIN_SUBPROTOCOL : false),
  });
  const isAllowed = allowOrigin(env);
  const heartbeat = setInterval(() => webSockets.clients.forEach(checkPulse), PING_INTERVAL_MS);

  function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    // Node listens no more: a peer that resets the connection now would end this process.
    stream.on("error", () => {});
    if (request.url?.startsWith(SOCKET_IO_PATH)) return;
    if (pathOf(request) === PLAIN_SOCKET_PATH) admit(request, stream, head);
    else refuse(stream, "404 Not Found");
  }

  function admit(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    isAllowed(request, (_error, isOurs) => {
      if (!isOurs) return refuse(stream, "403 Forbidden");
      webSockets.handleUpgrade(request, stream, head, (webSocket) => welcome(webSocket, request));
    });
  }

  function welcome(webSocket: WebSocket, request: IncomingMessage): void {
    // Broken frames end the connection with a code; there is nothing to add.
    webSocket.on("error", () => {});
    webSocket.on("pong", () => missing.delete(webSocket));
    if (hasSecretInAddress(request)) closeFor(webSocket, "token_in_address");
    else converse(server, webSocket, request);
  }

  http.on("upgrade", upgrade);
  return {
    close() {
      clearInterval(heartbeat);
      http.off("upgrade", upgrade);
      for (const webSocket of webSockets.clients) closeFor(webSocket, "going_away");
    },
  };
}

/** The sockets that have not answered the last ping. */
const missing = new WeakSet<WebSocket>();

/** A peer that was silent for a whole interval is dead: noticed within 10 s. */
function checkPulse(webSocket: WebSocket): void {
  const isDead = missing.has(webSocket);
  if (isDead) webSocket.terminate();
  else webSocket.ping();
  missing.add(webSocket);
}

/** Socket.IO answers there by itself. */
const SOCKET_IO_PATH = "/socket.io/";
/** Undefined for what is no address, like `//`. */
const pathOf = ({ url }: IncomingMessage) => URL.parse(url ?? "/", "http://localhost")?.pathname;

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
