import type { Words } from "@parley/core/testing/good-input";
import { operations, streamPaths, transfers } from "@parley/protocol";
import * as fc from "fast-check";
import { anyValue } from "./any-value.ts";
import { type Case, callers, lastingNames, type Request } from "./case.ts";
import { toJson } from "./raw-json.ts";

/** A request that is wrong in its address, method, headers or body, or in some of them. */
export function anyRequest(words: Words): fc.Arbitrary<Case> {
  const request = fc
    .record({ address: anyAddress(words), query, method, type, header, body })
    .map(({ address, query, method, type, header, body }): Request => {
      const hasBody = method !== "GET" && method !== "HEAD";
      return {
        method: address.method && method === "GET" ? address.method : method,
        path: `/api/v1${address.path}${query}`,
        headers: { ...type, ...header },
        ...(hasBody && { body }),
      };
    });
  return fc.record({ kind: fc.constant("request" as const), caller: fc.constantFrom(...callers), request });
}

type Address = { path: string; method?: string };

function anyAddress(words: Words): fc.Arbitrary<Address> {
  const known = fc
    .tuple(fc.constantFrom(...templates), fc.array(segment(words), { minLength: 3, maxLength: 3 }))
    .map(([{ path, method }, segments]) => ({ path: fill(path, segments), method }));
  const unknown = fc
    .array(segment(words), { maxLength: 6 })
    .map((segments) => ({ path: segments.map((each) => `/${each}`).join("") }));
  return fc.oneof({ weight: 3, arbitrary: known }, { weight: 1, arbitrary: unknown });
}

const templates: readonly { path: string; method: string }[] = [
  ...lastingNames.map((name) => operations[name]),
  ...Object.values(streamPaths).map((path) => ({ path, method: "GET" })),
  ...Object.values(transfers),
  { path: "/history/{chatId}", method: "GET" },
  { path: "/oauth/token", method: "POST" },
];

function fill(path: string, segments: readonly string[]): string {
  let next = 0;
  return path.replaceAll(/\{\w+\}/g, () => segments[next++] ?? "");
}

/** Some of them do not decode to text at all. */
function segment(words: Words): fc.Arbitrary<string> {
  const ids = [...(words.chatId ?? []), ...(words.userId ?? [])].map(String);
  const odd = [
    ...[
      "%ff",
      "%",
      "%zz",
      "%00",
      "%2e%2e",
      "%2f",
      "..",
      ".",
      "",
      "%e2%98",
      "%ED%A0%80",
      "\u00ff",
      "%25ff",
      "~",
      "*",
    ],
    ...[
      "-1",
      "0",
      "1e309",
      "2147483648",
      "9007199254740992",
      "__proto__",
      "constructor",
      ";a=b",
      "a".repeat(9_000),
    ],
    ...[
      "chats",
      "me",
      "users",
      "messages",
      "[...path]",
      "_next",
      "%5b...path%5d",
      "undefined",
      "NaN",
      "1.0",
      "+1",
      "%201",
    ],
  ];
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...ids) },
    { weight: 2, arbitrary: fc.constantFrom(...odd) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }).map(percent) },
  );
}

/** Any text, half surrogates too, in the characters of an address. */
function percent(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

const query = fc.oneof(
  { weight: 2, arbitrary: fc.constant("") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[
        "?",
        "?limit=1&limit=2",
        "?limit=",
        "?limit=%ff",
        "?cursor=%00",
        "?since=1e309&limit=-1",
        "?__proto__=1",
      ],
      ...[
        "?since=99999999999999999999",
        "?before=1&after=1",
        "?%ff=%ff",
        "?limit[]=1",
        "?limit[a]=1",
        "?a".repeat(2_000),
      ],
      ...[
        "?name=boat.png",
        "?name=..%2f..%2fetc%2fpasswd",
        "?name=%1b[2J&name=x&type=x",
        "?query=%22&limit=50",
        "?query=a:*%20%26",
        "?token=x",
        "?_rsc=1",
        "?nxtPpath=x",
        "?path=x",
        "?#",
        "?date=0",
      ],
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .dictionary(fc.constantFrom("limit", "since", "cursor", "query", "before", "date", "x"), anyValue)
      .map(
        (fields) =>
          `?${Object.entries(fields)
            .map(([field, value]) => `${field}=${word(value)}`)
            .join("&")}`,
      ),
  },
);

const word = (value: unknown) => percent(typeof value === "string" ? value : toJson(value)).slice(0, 3_000);

const method = fc.oneof(
  { weight: 3, arbitrary: fc.constant("GET") },
  { weight: 3, arbitrary: fc.constant("POST") },
  {
    weight: 2,
    arbitrary: fc.constantFrom("PATCH", "DELETE", "PUT", "HEAD", "OPTIONS", "PROPFIND", "SEARCH", "QUERY"),
  },
);

const type = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ "content-type": "application/json" }) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        ...[
          "text/plain",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "text/html",
        ],
        ...[
          "application/json; charset=utf-16",
          "APPLICATION/JSON",
          "application/xml",
          "image/svg+xml",
          "image/png; x=\u00ff",
          ",",
          "application/json,text/plain",
        ],
      )
      .map((value) => ({ "content-type": value })),
  },
  { weight: 1, arbitrary: fc.constant({}) },
);

const header: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Record<string, string>>(
      ...[
        "Bearer x",
        "Bearer ",
        "Bearer \u00ff",
        "Basic YTpi",
        `Bearer ${"x".repeat(9_000)}`,
        "Bearer parley_pat_x",
        "Bearer a.b.c",
      ].map((authorization) => ({ authorization })),
      ...[
        "next-auth.session-token=x",
        "next-auth.session-token.0=x; next-auth.session-token.1=y",
        "a=%ff; =; ;",
      ].map((cookie) => ({ cookie })),
      ...["", "x", "x".repeat(300), "\u00ff", "a, b"].map((key) => ({ "idempotency-key": key })),
      ...["gzip", "br", "x"].map((encoding) => ({ "content-encoding": encoding })),
      { origin: "https://evil.example", cookie: "next-auth.session-token=x" },
      { origin: "null" },
      { "x-forwarded-for": "\u00ff, ' OR 1=1 --" },
      { "x-forwarded-host": "evil.example", "x-forwarded-proto": "ftp" },
      { host: "evil.example" },
      { "x-middleware-subrequest": "middleware" },
      { "x-http-method-override": "DELETE" },
      { "accept-language": "x".repeat(5_000) },
      { accept: "application/xml", range: "bytes=5-1" },
      { "user-agent": "\u00ff".repeat(3_000) },
      { expect: "100-continue" },
      { "next-action": "x" },
    ),
  },
);

const body = fc.oneof(
  { weight: 4, arbitrary: anyValue.map(toJson) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        "",
        "{",
        "}",
        "null",
        "[]",
        '"a"',
        "\ufeff{}",
        "{'a':1}",
        '{"a":1}}',
        "\0",
        '{"a":\u0001}',
        "{}{}",
        "// a",
      ],
      ...['{"__proto__":{"isAdmin":true}}', "{".repeat(10_000), "[".repeat(100_000), " ".repeat(64 * 1024)],
      ...["grant_type=password&username=a@b&password=c", "grant_type=x", "%ff=%ff&&=", "a=1&a=2"],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
);
