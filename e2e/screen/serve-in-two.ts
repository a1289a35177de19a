import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A server on whose way a page is held up in the middle. */
export type ServedInTwo = { url: string; sendRest(): void; close(): void };

/**
 * Serves what another server answers; of pages the part up to where `cut` begins for the last time, and the rest when it
 * is told to.
 */
export async function serveInTwo(target: string, cut: string): Promise<ServedInTwo> {
  const { promise: rest, resolve: sendRest } = Promise.withResolvers<void>();
  const server = createServer(async (request, response) => {
    const headers = { cookie: request.headers.cookie ?? "", accept: request.headers.accept ?? "" };
    const answer = await fetch(`${target}${request.url}`, { headers });
    const body = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get("content-type") ?? "";
    response.writeHead(answer.status, { "content-type": type });
    if (type.startsWith("text/html")) {
      const at = body.lastIndexOf(cut);
      response.write(body.subarray(0, at));
      await rest;
      response.end(body.subarray(at));
    } else response.end(body);
  });
  await once(server.listen(0, "localhost"), "listening");
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { url, sendRest, close: () => void server.close() };
}
