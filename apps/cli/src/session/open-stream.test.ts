import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, it, onTestFinished } from "vitest";
import { identityOf } from "../config.ts";
import { tokensFor } from "../testing/people.ts";
import { aHome, type Home } from "../testing/run-parley.ts";
import { writeSession } from "./session-file.ts";

const chat = "0198f2a0-0000-7000-8000-0000000000c1";
const lines = ['{"type":"header"}', '{"type":"end","messages":0}'];
const NDJSON = { "content-type": "application/x-ndjson" };

/** Somebody who is signed in on a server that answers exports so. */
async function signedInAt(answer: RequestListener): Promise<Home["parley"]> {
  const server = createServer((request, response) => {
    if (request.url !== "/api/v1/sessions/refresh") return answer(request, response);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(tokensFor(2)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const home = await aHome({ server: url });
  onTestFinished(() => home[Symbol.asyncDispose]());
  const { sessionPath } = await identityOf(home.env, { server: url });
  await writeSession(sessionPath, tokensFor(1));
  return home.parley;
}

const isRenewed = ({ headers }: IncomingMessage) => headers.authorization === "Bearer access-2";

it("renews a token that is refused before its time, once", async () => {
  const parley = await signedInAt((request, response) => {
    if (isRenewed(request)) return response.writeHead(200, NDJSON).end(`${lines.join("\n")}\n`);
    const error = { code: "unauthenticated", message: "Sign in." };
    response.writeHead(401, { "content-type": "application/json" }).end(JSON.stringify({ error }));
  });
  expect(await parley(["export", chat])).toEqual({ code: 0, out: `${lines.join("\n")}\n`, err: "" });
});

it("takes lines that are packed", async () => {
  const parley = await signedInAt((_request, response) =>
    response.writeHead(200, { ...NDJSON, "content-encoding": "gzip" }).end(gzipSync(lines.join("\n"))),
  );
  expect((await parley(["export", chat])).out).toBe(`${lines.join("\n")}\n`);
});

it("follows no redirect, but says where it leads", async () => {
  const parley = await signedInAt((_request, response) =>
    response.writeHead(302, { location: "https://elsewhere.test/login" }).end(),
  );
  const result = await parley(["export", chat]);
  expect(result).toMatchObject({ code: 8, out: "", err: expect.stringContaining("https://elsewhere.test.") });
});

it("prints nothing of a page that wants one to sign in to a network", async () => {
  const parley = await signedInAt((_request, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end("<h1>Welcome</h1>"),
  );
  const result = await parley(["export", chat]);
  expect(result).toMatchObject({ code: 8, out: "", err: expect.stringContaining("not as Parley") });
});

it("says that what came is not all when the answer breaks off", async () => {
  const parley = await signedInAt((_request, response) => {
    response.writeHead(200, NDJSON).write(`${lines[0]}\n`, () => response.destroy());
  });
  const result = await parley(["export", chat]);
  expect(result).toMatchObject({ code: 8, out: `${lines[0]}\n`, err: expect.stringContaining("broke off") });
});
