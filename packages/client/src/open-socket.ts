import {
  AppError,
  CALL_TIMEOUT_MS,
  eventNames,
  HANDSHAKE_TIMEOUT_MS,
  type PushEvent,
} from "@parley/protocol";
import { io, type Socket } from "socket.io-client";
import type { Listener } from "./transport.ts";

type Options = Listener & {
  url: string;
  ticket: string;
  /** The server gave a sign of life. */
  onHeard(): void;
};

type OpenSocket = {
  socket: Socket;
  /** Resolves once the server lets this client in, with the promise of the connection's end. @throws AppError */
  admitted: Promise<{ ended: Promise<void> }>;
};

/** Opens one Socket.IO connection, which no other follows by itself. Not before there is a network: it is large. */
export function openSocket({ url, ticket, onPush, onHeard, signal }: Options): OpenSocket {
  const socket = io(url, {
    transports: ["websocket"],
    auth: { ticket },
    forceNew: true,
    // A new connection needs a new ticket; connection.ts decides when.
    reconnection: false,
    timeout: HANDSHAKE_TIMEOUT_MS,
  });
  socket.on("connect", onHeard).onAny(onHeard);
  socket.io.on("ping", onHeard);
  closeOnAbort(socket, signal);
  socket.onAny((event, data) => {
    if (eventNames.includes(event)) onPush({ event, data } as PushEvent);
  });
  return { socket, admitted: admission(socket) };
}

function closeOnAbort(socket: Socket, signal: AbortSignal): void {
  const close = () => void socket.disconnect();
  signal.addEventListener("abort", close);
  socket.io.once("close", () => signal.removeEventListener("abort", close));
}

async function admission(socket: Socket): Promise<{ ended: Promise<void> }> {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const { promise: admitted, resolve, reject } = Promise.withResolvers<void>();
  const refuse = (cause?: unknown) => reject(new AppError("unavailable", { cause, ...retryHintOf(cause) }));
  // A server that accepts and then says nothing must not be waited for for ever.
  const timer = setTimeout(refuse, CALL_TIMEOUT_MS);
  socket
    .once("connect", resolve)
    .once("connect_error", refuse)
    .once("disconnect", () => end());
  // `disconnect()` while the handshake is under way closes without any of the events above; a refusal closes first.
  socket.io.once("close", (reason) => queueMicrotask(() => refuse(reason)));
  await admitted.finally(() => clearTimeout(timer));
  return { ended };
}

/** A server that is beset tells in the refusal when to come again. */
function retryHintOf(cause: unknown): { retryAfterMs?: number } {
  const data = cause instanceof Error && "data" in cause ? cause.data : undefined;
  const hint = typeof data === "object" && data && "retryAfterMs" in data ? data.retryAfterMs : undefined;
  return typeof hint === "number" ? { retryAfterMs: hint } : {};
}
