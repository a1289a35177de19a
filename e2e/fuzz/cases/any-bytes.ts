import * as fc from "fast-check";
import type { Case } from "./case.ts";

const key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n";
const upgrade = "Host: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n";

const targets = [
  ...[
    "/",
    "//",
    "///",
    "/ws",
    "/ws/",
    "//ws",
    "/ws?token=x",
    "/ws?%ff=%ff",
    "/ws#",
    "/%ff",
    "/%",
    "http://x:y/",
  ],
  ...[
    "http://[/ws",
    "/\\",
    "/socket.io",
    "/socket.io/",
    "/socket.io/?EIO=4&transport=websocket",
    "/socket.io/?EIO=x",
  ],
  ...[
    "/socket.io/?EIO=4&transport=polling",
    "/socket.io/?sid=x&EIO=4&transport=websocket",
    "/healthz?",
    "/healthz/%ff",
  ],
  ...[
    "/api/v1/me",
    "/api/v1/%ff",
    "/api/v1//me",
    "/api/v1/\\..",
    "http://evil.example/api/v1/me",
    "/c/%ff",
    "/_next/x",
  ],
  ...[
    "/api/v1/chats/%c0%ae%c0%ae/",
    "/a?".repeat(100),
    `/${"a".repeat(20_000)}`,
    "/openapi.json",
    "/docs/%ff",
  ],
];

const heads = [
  `${upgrade}${key}\r\n`,
  `${upgrade}\r\n`,
  `${upgrade}${key}Sec-WebSocket-Protocol: parley, bearer.\xff\r\n\r\n`,
  `${upgrade}${key}Sec-WebSocket-Protocol: ,,,\r\n\r\n`,
  `${upgrade}${key}Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=99\r\n\r\n`,
  `${upgrade}${key}Origin: null\r\n\r\n`,
  `${upgrade}${key}Origin: http://[\r\n\r\n`,
  `Connection: Upgrade\r\nUpgrade: websocket\r\n${key}\r\n`,
  `Host: [\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${key}Origin: http://a\r\n\r\n`,
  `${upgrade}Sec-WebSocket-Key: x\r\nSec-WebSocket-Version: 99\r\n\r\n`,
  "Host: localhost\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n",
  "Host: localhost\r\n\r\n",
  "Host: %ff\r\n\r\n",
  "\r\n",
  "Host: a\r\nHost: b\r\n\r\n",
  "Host: localhost\r\nContent-Length: 5\r\n\r\n{",
  "Host: localhost\r\nContent-Length: -1\r\n\r\n",
  "Host: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
  "Host: localhost\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\nzz\r\n",
  "Host: localhost\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
  `Host: localhost\r\nX: ${"x".repeat(20_000)}\r\n\r\n`,
  `Host: localhost\r\n${"a: b\r\n".repeat(2_500)}\r\n`,
  "Host: localhost\r\n: x\r\n\r\n",
  "Host: localhost\r\nX\0: x\r\n\r\n",
];

const methods = ["GET", "POST", "get", "PATCH", "CONNECT", "OPTIONS", "\0", "PRI"];
const versions = ["HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/9", ""];

/** Without what Next answers by itself, or leaves to whoever else might listen: see README.md, "Known gaps". */
const headsForNext = heads.filter((head) => !/Upgrade|Host: %ff/.test(head));

/** Heads of requests that a strict server refuses, and handshakes that lead nowhere; some callers are gone at once. */
export const anyBytes: fc.Arbitrary<Case> = fc.oneof(
  bytesFor("realtime", heads),
  bytesFor("web", headsForNext),
);

function bytesFor(server: "web" | "realtime", heads: readonly string[]): fc.Arbitrary<Case> {
  const text = fc
    .tuple(mostly(methods), fc.constantFrom(...targets), mostly(versions), fc.constantFrom(...heads))
    .map(([method, target, version, head]) => `${method} ${target} ${version}\r\n${head}`);
  return fc.record({
    kind: fc.constant("bytes" as const),
    server: fc.constant(server),
    isReset: fc.boolean(),
    text,
  });
}

/** The first of them in most cases: where that is wrong, nothing else is looked at. */
function mostly([first, ...rest]: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant(first ?? "") },
    { weight: 2, arbitrary: fc.constantFrom(...rest) },
  );
}
