import type { IncomingMessage } from "node:http";
import type { Fetch } from "@parley/client/http";
import { asFetchError, headOf, leanRequest } from "./lean-request.ts";

/**
 * Asks as `fetch` does, but leanly, and waits for the whole answer.
 * @throws TerminalError `unavailable` that says where a redirect leads; TypeError where there is no answer, as `fetch`
 *   does; what the signal says when it gives up
 */
export const leanFetch: Fetch = (url, request) => wholeAnswer(url, request);

/** The same with a body that is read while it is sent. What it throws comes out as it is where it is an AppError. */
export function leanSend(body: AsyncIterable<Uint8Array>): Fetch {
  return (url, request) => wholeAnswer(url, { ...request, body });
}

async function wholeAnswer(...[url, request]: Parameters<typeof leanRequest>): Promise<Response> {
  try {
    const answer = await leanRequest(url, request);
    const bytes = await bodyOf(answer);
    return new Response(bytes.length > 0 ? bytes : null, headOf(answer));
  } catch (cause) {
    throw asFetchError(cause, request.signal);
  }
}

async function bodyOf(answer: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer<ArrayBuffer>[] = await Array.fromAsync(answer);
  const bytes = Buffer.concat(chunks);
  if (answer.headers["content-encoding"] !== "gzip") return bytes;
  const { gunzipSync } = await import("node:zlib");
  return gunzipSync(bytes);
}
