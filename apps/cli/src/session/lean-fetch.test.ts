import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { expect, it, onTestFinished } from "vitest";
import { leanFetch } from "./lean-fetch.ts";

/** What comes of asking a server that answers so. */
async function asked(answer: RequestListener, { body = "", signal = new AbortController().signal } = {}) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api?x=1`);
  return leanFetch(url, { method: "POST", headers: { "x-mine": "yes" }, ...(body && { body }), signal });
}

it("asks with what it was given, and answers as fetch does", async () => {
  const response = await asked(
    async (request, response) => {
      const heard = [request.method, request.url, request.headers["x-mine"], await text(request)];
      response.writeHead(201, { "x-theirs": "too" }).end(JSON.stringify(heard));
    },
    { body: "Привет" },
  );
  expect([response.ok, response.status, response.headers.get("x-theirs")]).toEqual([true, 201, "too"]);
  expect(await response.json()).toEqual(["POST", "/api?x=1", "yes", "Привет"]);
});

it("takes answers that are packed, and answers that are empty", async () => {
  const packed = await asked((_request, response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync('{"a":1}')),
  );
  expect(await packed.json()).toEqual({ a: 1 });
  const empty = await asked((_request, response) => response.writeHead(204).end());
  expect([empty.status, await empty.text()]).toEqual([204, ""]);
});

it.each(["https://chat.test/api", "https://chat.test"])(
  "says where a redirect leads: %s",
  async (location) => {
    const attempt = asked((_request, response) => response.writeHead(308, { location }).end());
    const other = "https://chat.test";
    await expect(attempt).rejects.toMatchObject({ problem: "redirected", values: { other } });
  },
);

it("throws what fetch throws where there is no answer, or half of one", async () => {
  const none = asked((_request, response) => response.destroy());
  await expect(none).rejects.toThrow(TypeError);
  const half = asked((_request, response) => {
    response.writeHead(200, { "content-length": 10 }).write("half", () => response.destroy());
  });
  await expect(half).rejects.toThrow(TypeError);
});

it("gives up with the reason of whoever lost patience", async () => {
  const patience = new AbortController();
  const reason = new DOMException("late", "TimeoutError");
  const attempt = asked(() => patience.abort(reason), { signal: patience.signal });
  await expect(attempt).rejects.toBe(reason);
});
