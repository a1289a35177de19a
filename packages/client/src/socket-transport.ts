import {
  type AppError,
  type OperationName,
  type Output,
  PING_INTERVAL_MS,
  PING_TIMEOUT_MS,
  routeOf,
  TICKET_SECONDS,
} from "@parley/protocol";
import type { Socket } from "socket.io-client";
import { createHttpCall, type HttpOptions } from "./http-call.ts";
import { socketCall } from "./socket-call.ts";
import type { Transport } from "./transport.ts";

/** What needs the cookie of the answer, or no session at all, goes over REST. */
const restOnly: readonly OperationName[] = ["account.logout", "realtime.ticket"];

/** REST and Socket.IO as one way to the server. Each connection has a ticket and a socket of its own. */
export function createSocketTransport(options: HttpOptions): Transport {
  const callHttp = createHttpCall(options);
  let socket: Socket | undefined;
  let heardAt = 0;
  let held: Pass | undefined;

  return {
    call(name, input) {
      const isOverSocket =
        socket?.connected && routeOf(name)?.access === "session" && !restOnly.includes(name);
      return socket && isOverSocket ? socketCall(socket, name, input) : callHttp(name, input);
    },

    async connect({ onPush, signal }) {
      const pass = await takePass();
      signal.throwIfAborted();
      // 14 KB that no page has to wait for before it shows itself; by now the network is known to work.
      const { openSocket } = await import("./open-socket.ts");
      signal.throwIfAborted();
      const { ticket } = pass;
      const url = urlOf(pass, options.baseUrl);
      const opened = openSocket({ url, ticket, onPush, signal, onHeard: hear });
      socket = opened.socket;
      return await opened.admitted.catch((error: AppError) => {
        // Turned away for now: whoever comes again with the same ticket spares the server another one.
        if (error.retryAfterMs && !signal.aborted) held = pass;
        throw error;
      });
    },

    disconnect: () => void socket?.disconnect(),
    isSilent: () => socket?.connected === true && Date.now() - heardAt > PING_INTERVAL_MS + PING_TIMEOUT_MS,
  };

  async function takePass(): Promise<Pass> {
    const pass = held;
    held = undefined;
    if (pass && Date.now() < pass.staleAt) return pass;
    return { ...(await callHttp("realtime.ticket", {})), staleAt: Date.now() + TICKET_MS };
  }

  function hear(): void {
    heardAt = Date.now();
  }
}

/** A ticket, and until when it is sure to be good. */
type Pass = Output<"realtime.ticket"> & { staleAt: number };
const TICKET_MS = (TICKET_SECONDS * 1_000) / 2;

function urlOf({ url, port }: Pass, baseUrl: string): string {
  if (url !== null) return url;
  const sameHost = new URL(baseUrl);
  sameHost.port = String(port);
  return sameHost.origin;
}
