import { type Agent, request as openRequest } from "node:http";
import type { Request } from "../cases/case.ts";
import { ANSWER_TIMEOUT_MS } from "./edge.ts";

/** Status 0: there was none, and the text says why. */
export type Answer = { status: number; text: string; isStale?: boolean };
type Exchange = { request: Request; agent: Agent; url: string; token: string | undefined };

/** Once more when the server has just closed the connection that was kept for it, which says nothing about the request. */
export async function exchange(sent: Exchange): Promise<Answer> {
  const first = await tryExchange(sent);
  return first.isStale ? tryExchange(sent) : first;
}

/** A redirection repeats a long address, twice. */
const ANSWER_HEAD_MAX_BYTES = 64 * 1024;

function tryExchange({ request, agent, url, token }: Exchange): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const { hostname, port } = new URL(url);
  const { method, path, body, headers } = request;
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  // Node leaves it out for some methods, and the body would be the next request.
  const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
  const sent = openRequest({
    agent,
    hostname,
    port,
    method,
    path,
    maxHeaderSize: ANSWER_HEAD_MAX_BYTES,
    headers: { ...length, ...authorization, ...headers },
  });
  let isLate = false;
  sent.setTimeout(ANSWER_TIMEOUT_MS, () => {
    isLate = true;
    sent.destroy(new Error("no answer in time"));
  });
  sent.on("response", async (response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of response) chunks.push(chunk);
    } catch {
      // Cut short: what came is judged.
    }
    resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
  });
  sent.on("error", (error) =>
    resolve({ status: 0, text: error.message, isStale: sent.reusedSocket && !isLate }),
  );
  sent.end(body);
  return promise;
}
