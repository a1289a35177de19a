import {
  AppError,
  CALL_TIMEOUT_MS,
  eventNames,
  HANDSHAKE_TIMEOUT_MS,
  type OperationName,
  type Output,
  PING_INTERVAL_MS,
  PING_TIMEOUT_MS,
  type PushEvent,
  routes,
} from "@parley/protocol";
import { io, type Socket } from "socket.io-client";
import { createHttpCall, type HttpOptions } from "./http-call.ts";
import { socketCall } from "./socket-call.ts";
import type { Transport } from "./transport.ts";

/** What needs the cookie of the answer, or no session at all, goes over REST. */
const restOnly: readonly OperationName[] = ["account.logout", "realtime.ticket"];

/** REST and Socket.IO as one way to the server. Each connection gets a ticket and a socket of its own. */
export function createSocketTransport(options: HttpOptions): Transport {
  const callHttp = createHttpCall(options);
  let socket: Socket | undefined;
  let heardAt = 0;

  return {
    call(name, input) {
      const isOverSocket = socket?.connected && routes[name].access === "session" && !restOnly.includes(name);
      return socket && isOverSocket ? socketCall(socket, name, input) : callHttp(name, input);
    },

    async connect({ onPush, signal }) {
      const { ticket, ...place } = await callHttp("realtime.ticket", {});
      signal.throwIfAborted();
      socket = open(urlOf(place, options.baseUrl), ticket);
      closeOnAbort(socket, signal);
      socket.onAny((event, data) => {
        if (eventNames.includes(event)) onPush({ event, data } as PushEvent);
      });
      return await admission(socket);
    },

    disconnect: () => void socket?.disconnect(),
    isSilent: () => socket?.connected === true && Date.now() - heardAt > PING_INTERVAL_MS + PING_TIMEOUT_MS,
  };

  function open(url: string, ticket: string): Socket {
    const opened = io(url, {
      transports: ["websocket"],
      auth: { ticket },
      forceNew: true,
      // A new connection needs a new ticket; connection.ts decides when.
      reconnection: false,
      timeout: HANDSHAKE_TIMEOUT_MS,
    });
    const hear = () => {
      heardAt = Date.now();
    };
    opened.on("connect", hear).onAny(hear);
    opened.io.on("ping", hear);
    return opened;
  }
}

type Place = Pick<Output<"realtime.ticket">, "url" | "port">;

function urlOf({ url, port }: Place, baseUrl: string): string {
  if (url !== null) return url;
  const sameHost = new URL(baseUrl);
  sameHost.port = String(port);
  return sameHost.origin;
}

function closeOnAbort(socket: Socket, signal: AbortSignal): void {
  const close = () => void socket.disconnect();
  signal.addEventListener("abort", close);
  socket.io.once("close", () => signal.removeEventListener("abort", close));
}

async function admission(socket: Socket): Promise<{ ended: Promise<void> }> {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const { promise: admitted, resolve, reject } = Promise.withResolvers<void>();
  const refuse = (cause?: unknown) => reject(new AppError("unavailable", { cause }));
  // A server that accepts and then says nothing must not be waited for for ever.
  const timer = setTimeout(refuse, CALL_TIMEOUT_MS);
  socket
    .once("connect", resolve)
    .once("connect_error", refuse)
    .once("disconnect", () => end());
  // `disconnect()` while the handshake is under way closes without any of the events above.
  socket.io.once("close", refuse);
  await admitted.finally(() => clearTimeout(timer));
  return { ended };
}
