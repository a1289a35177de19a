import type { ClientRequest, IncomingMessage } from "node:http";
import { pipeline, Readable } from "node:stream";
import type { Fetch } from "@parley/client/http";
import { TerminalError } from "../terminal-error.ts";

/** As of `fetch`; or a body that is read while it is sent. */
type LeanRequest = Omit<Parameters<Fetch>[1], "body"> & {
  body?: string | AsyncIterable<Uint8Array> | undefined;
};

/**
 * Asks over Node's own HTTP, and follows no redirect: it might lead the token elsewhere. The first `fetch` of a process
 * costs 45 ms of loading, which is more than a short command takes for all the rest.
 * @returns the answer once its head is there. @throws TerminalError `unavailable` that says where a redirect leads, and
 *   what Node's HTTP throws
 */
export async function leanRequest(
  url: URL,
  { method, headers, body, signal }: LeanRequest,
): Promise<IncomingMessage> {
  const { request } = await (url.protocol === "https:" ? import("node:https") : import("node:http"));
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = { method, headers: { ...headers, "accept-encoding": "gzip" }, signal };
    const asking = request(url, asked, resolve).on("error", reject);
    if (typeof body === "object") send(body, asking);
    else asking.end(body);
  });
  refuseRedirect(url, answer);
  return answer;
}

/** Whoever answers before the end has heard enough. */
function send(body: AsyncIterable<Uint8Array>, asking: ClientRequest): void {
  const source = Readable.from(body);
  asking.on("response", (answer) => answer.once("end", () => source.destroy()));
  // What breaks it off is the request's own failure.
  pipeline(source, asking, () => {});
}

function refuseRedirect({ origin }: URL, answer: IncomingMessage): void {
  const { location } = answer.headers;
  if (location === undefined || Math.floor((answer.statusCode ?? 0) / 100) !== 3) return;
  answer.destroy();
  const other = URL.parse(location, origin)?.origin ?? location;
  throw new TerminalError("unavailable", "redirected", { values: { server: origin, other } });
}

/** The answer's status and headers, for a `Response`. */
export function headOf({ statusCode: status = 0, headersDistinct }: IncomingMessage): ResponseInit {
  const headers = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  return { status, headers };
}

/** What `fetch` would throw in its place: the reason of whoever lost patience, or that there was no answer. */
export function asFetchError(cause: unknown, signal: AbortSignal): unknown {
  if (cause instanceof TerminalError) return cause;
  return signal.aborted ? signal.reason : new TypeError("fetch failed", { cause });
}
