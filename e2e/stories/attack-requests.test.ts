import { Agent } from "node:http";
import { connect } from "node:net";
import { FILE_MAX_BYTES } from "@parley/protocol";
import { inFirefox } from "../browser/in-firefox.ts";
import { test } from "../fixtures/own-stack.ts";
import { expect } from "../fixtures/test.ts";
import type { Request } from "../fuzz/cases/case.ts";
import { exchange } from "../fuzz/edges/exchange.ts";
import { isProxied } from "../proxy/is-proxied.ts";
import { askRaw, request } from "../security/http/ask-raw.ts";

test.skip(inFirefox, "It is not about browsers.");
test.skip(isProxied(), "It is about our own servers, and the proxy has its own opinion of such requests.");

/** Addresses that lead elsewhere where a server decodes, joins or believes what it should not. */
const paths = [
  "/../../../../etc/passwd",
  "/..%2f..%2f..%2fetc/passwd",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/..%5c..%5cetc/passwd",
  "/%252e%252e%252fetc/passwd",
  "/_next/static/../../../../package.json",
  "/_next/static/..%2f..%2fserver/app-paths-manifest.json",
  "/_next/image?url=http%3A%2F%2F169.254.169.254%2F&w=64&q=75",
  "/_next/image?url=%2Fapi%2Fv1%2Fme&w=64&q=75",
  "/_next/../server/pages-manifest.json",
  "/_next/data/x/index.json",
  "/.env",
  "/.git/config",
  "/package.json",
  "/server.js",
  "/icons/..%2f..%2f..%2fpackage.json",
  "/emoji/..%2f..%2f/package.json",
  "/api/v1/../../.env",
  "/api/v1/..%2f..%2f.env",
  "//etc/passwd",
  "/\\..\\..\\etc\\passwd",
  "/%00",
  "/c/%00%0d%0aSet-Cookie:x=1",
  "/sign-in%0d%0aSet-Cookie:x=1",
];

test("no address leads to a file of the server's, or to another server", async ({ server }) => {
  for (const path of paths) {
    const { status, headers, body } = await askRaw(server.webUrl, request(`GET ${path}`));
    expect([path, status >= 300 && status < 500]).toEqual([path, true]);
    expect(body).not.toMatch(/root:x:|"dependencies"|PARLEY_SECRET|\[core\]/);
    expect(headers).not.toMatch(/^set-cookie: ?x=1/im);
    expect(headers).not.toMatch(/^location: ?(https?:)?\/\/(?!localhost)/im);
  }
});

test("an address with a host in it is asked of nobody, and says nothing that it would not say otherwise", async ({
  server,
}) => {
  for (const target of [
    "http://169.254.169.254/api/v1/me",
    "https://evil.example/api/v1/me",
    "http://localhost/api/v1/me",
  ]) {
    const { status, headers } = await askRaw(server.webUrl, request(`GET ${target}`));
    expect(headers).not.toMatch(/^location:/im);
    expect([target, [400, 401, 403, 404].includes(status)]).toEqual([target, true]);
  }
  const tunnel = await askRaw(server.webUrl, request("CONNECT evil.example:443"));
  expect([0, 400, 404, 405]).toContain(tunnel.status);
});

test("headers by which Next talks to itself open nothing from outside", async ({ server }) => {
  const names = [
    "x-middleware-subrequest: middleware:middleware:middleware:middleware:middleware",
    "x-middleware-subrequest: proxy:proxy:proxy:proxy:proxy",
    "x-middleware-subrequest: src/proxy:src/proxy:src/proxy:src/proxy:src/proxy",
    "x-middleware-rewrite: https://evil.example/",
    "x-middleware-next: 1",
    "x-nextjs-data: 1",
    "x-now-route-matches: 1",
    "x-matched-path: /settings",
    "x-invoke-path: /settings",
    "x-forwarded-host: evil.example",
    "x-original-url: /settings",
    "x-rewrite-url: /settings",
  ];
  for (const name of names) {
    const page = await askRaw(server.webUrl, request("GET /settings", [name]));
    expect([name, page.status]).toEqual([name, 307]);
    expect(page.headers).toMatch(/^location: ?(http:\/\/[^/]+)?\/sign-in/im);
    expect(page.headers).not.toContain("evil.example");
    const call = await askRaw(server.webUrl, request("GET /api/v1/me", [name]));
    expect([name, call.status]).toEqual([name, 401]);
  }
});

test("a page that names server actions or components of its own making gets none", async ({ server }) => {
  const multipart = ["Content-Type: multipart/form-data; boundary=x", "Next-Action: 0".padEnd(56, "0")];
  const field =
    '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n{"then":"$1:__proto__:then"}\r\n--x--\r\n';
  const sent = request("POST /sign-in", [...multipart, `Content-Length: ${field.length}`], field);
  const { status, body } = await askRaw(server.webUrl, sent);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(body).not.toMatch(/at .*\.(js|ts):\d+/);
});

test("a request whose end is told in two ways, or in none that counts, is refused", async ({ server }) => {
  const inside = "GET /api/v1/me HTTP/1.1\r\nHost: x\r\n\r\n";
  const bodies: [string[], string][] = [
    [["Content-Length: 5", "Transfer-Encoding: chunked"], `0\r\n\r\n${inside}`],
    [["Content-Length: 5", "Content-Length: 6"], "12345"],
    [["Transfer-Encoding: xchunked"], `0\r\n\r\n${inside}`],
    [["Transfer-Encoding : chunked"], `0\r\n\r\n${inside}`],
    [["Content-Length: -1"], inside],
    [["Content-Length: 0x5"], "12345"],
    [["Transfer-Encoding: chunked"], "zz\r\nx\r\n0\r\n\r\n"],
  ];
  for (const url of [server.webUrl, server.realtimeUrl])
    for (const [headers, body] of bodies) {
      const answer = await askRaw(url, request("POST /api/v1/sessions", headers, body));
      expect([headers, answer.status >= 400 && answer.status < 500]).toEqual([headers, true]);
      expect(answer.body.match(/HTTP\/1\.1/g) ?? []).toEqual([]);
    }
});

test("headers and bodies over the limit are refused, and so is the method that echoes", async ({
  server,
}) => {
  const big = await askRaw(server.webUrl, request("GET /", [`X-Big: ${"x".repeat(40_000)}`]));
  expect(big.status).toBe(431);
  const many = Array.from({ length: 3_000 }, (_, number) => `X-${number}: ${"y".repeat(10)}`);
  expect((await askRaw(server.realtimeUrl, request("GET /healthz", many))).status).toBe(431);
  const json = ["Content-Type: application/json", "Content-Length: 20000000"];
  const body = await askRaw(server.webUrl, request("POST /api/v1/sessions", json, "x".repeat(200_000)));
  expect([0, 413]).toContain(body.status);
  for (const method of ["TRACE", "TRACK"]) {
    const echo = await askRaw(server.webUrl, request(`${method} /api/v1/me`, ["X-Echo: me"]));
    expect([method, [400, 405].includes(echo.status)]).toEqual([method, true]);
    expect(echo.headers + echo.body).not.toContain("X-Echo");
  }
});

test("whatever is refused, whoever comes next on its connection is answered", async ({ server, aPerson }) => {
  const ann = await aPerson("Ann");
  const json = { "content-type": "application/json" };
  const large = "x".repeat(2_000_000);
  const refused: [Request, status: number][] = [
    [{ method: "POST", path: "/api/v1/chats", headers: json, body: large }, 413],
    [{ method: "POST", path: "/api/v1/oauth/token", headers: {}, body: large }, 400],
    [{ method: "POST", path: "/api/auth/callback/credentials", headers: {}, body: large }, 403],
    [{ method: "PUT", path: "/api/v1/chats", headers: json, body: large }, 405],
    [{ method: "POST", path: "/api/v1/files", headers: {}, body: large }, 400],
    [
      { method: "POST", path: "/api/v1/files?name=a", headers: {}, body: "x".repeat(FILE_MAX_BYTES * 2) },
      413,
    ],
  ];
  for (const [request, status] of refused) {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = (each: Request) =>
      exchange({ request: each, agent, url: server.webUrl, token: ann.accessToken });
    expect([request.path, (await ask(request)).status]).toEqual([request.path, status]);
    expect((await ask({ method: "GET", path: "/api/v1/me", headers: {} })).status).toBe(200);
    agent.destroy();
  }
});

test("hundreds who send a byte now and then keep nobody else from being answered", async ({
  server,
  aPerson,
}) => {
  const ann = await aPerson("Ann");
  const { port } = new URL(server.webUrl);
  const realtimePort = new URL(server.realtimeUrl).port;
  const slow = [port, realtimePort].flatMap((each) =>
    Array.from({ length: 200 }, () => connect(Number(each), "127.0.0.1").on("error", () => {})),
  );
  for (const socket of slow) socket.write("POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nX-");
  for (let time = 0; time < 5; time += 1) {
    for (const socket of slow) if (socket.writable) socket.write("a");
    expect((await ann.call("me.get", {})).id).toBe(ann.user.id);
    expect((await fetch(`${server.realtimeUrl}/healthz`)).status).toBe(200);
  }
  for (const socket of slow) socket.destroy();
});
