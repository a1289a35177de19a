import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { trustProxies } from "@parley/core";

const REQUEST_START = "http.server.request.start";
/** What a proxy tells of the request that it passes on. */
const TOLD_BY_PROXIES = ["x-forwarded-host", "x-forwarded-port", "x-forwarded-proto"];

/**
 * From now on `X-Forwarded-For` of every request is the one address that it came from, and what others than our proxies
 * tell of it is gone. Route handlers see headers and no connection, so this happens before Next gets the request.
 *
 * @returns what ends it
 */
export function nameClients(trusted: string): () => void {
  const proxies = trustProxies(trusted);
  subscribe(REQUEST_START, nameClient);
  return () => void unsubscribe(REQUEST_START, nameClient);

  function nameClient(message: unknown): void {
    const { request } = message as { request: IncomingMessage };
    const { headers, socket } = request;
    request.url = pathOf(request.url ?? "/");
    if (request.method === "TRACE") takeNoTrace(request);
    headers["x-forwarded-for"] = proxies.clientOf(socket.remoteAddress, headers["x-forwarded-for"]);
    if (proxies.areTrusted(socket.remoteAddress)) return;
    for (const name of TOLD_BY_PROXIES) delete headers[name];
  }
}

/** Next fails over this method (fetch knows it not): it is answered as one that an address does not take. */
function takeNoTrace(request: IncomingMessage): void {
  request.method = "DELETE";
  request.url = "/healthz";
}

/**
 * The path of an address with a host in it (RFC 9112, 3.2.2), which clients send to proxies: we are none, and Next would
 * send the client there.
 */
function pathOf(url: string): string {
  if (url.startsWith("/")) return url;
  const absolute = URL.parse(url);
  return absolute ? absolute.pathname + absolute.search : "/";
}
