import { type OperationName, type Output, PING_INTERVAL_MS, PING_TIMEOUT_MS, routes } from "@parley/protocol";
import type { Socket } from "socket.io-client";
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
      // 14 KB that no page has to wait for before it shows itself; by now the network is known to work.
      const { openSocket } = await import("./open-socket.ts");
      signal.throwIfAborted();
      const opened = openSocket({
        url: urlOf(place, options.baseUrl),
        ticket,
        onPush,
        signal,
        onHeard: hear,
      });
      socket = opened.socket;
      return await opened.admitted;
    },

    disconnect: () => void socket?.disconnect(),
    isSilent: () => socket?.connected === true && Date.now() - heardAt > PING_INTERVAL_MS + PING_TIMEOUT_MS,
  };

  function hear(): void {
    heardAt = Date.now();
  }
}

type Place = Pick<Output<"realtime.ticket">, "url" | "port">;

function urlOf({ url, port }: Place, baseUrl: string): string {
  if (url !== null) return url;
  const sameHost = new URL(baseUrl);
  sameHost.port = String(port);
  return sameHost.origin;
}
