import { TEST_SECRET } from "@parley/core/testing/world";
import { type OperationName, operations, type Route } from "@parley/protocol";
import { vi } from "vitest";
import * as z from "zod/mini";
import { answerRest } from "../rest.ts";

const ORIGIN = "http://parley.test:3000";

export type RestAnswer = { status: number; body: unknown; headers: Headers };
type Options = { token?: string | undefined; headers?: Record<string, string>; path?: string };

/** Lets the REST edge of this process open that database. Call it before the first request. */
export function useDatabase(url: string): void {
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("PARLEY_SECRET", TEST_SECRET);
  vi.stubEnv("RATE_LIMIT_FACTOR", "1000000");
}

/** Calls an operation over REST, its input where the table says: address, query, JSON body or Authorization. */
export function callRest(
  name: OperationName,
  input: Readonly<Record<string, unknown>>,
  { token, headers, path = operations[name].path }: Options = {},
): Promise<RestAnswer> {
  const { method, credential }: Route & { credential?: string } = operations[name];
  const rest: Record<string, unknown> = { ...input };
  const bearer = credential === undefined ? token : takeCredential(rest, credential);
  const address = path.replaceAll(/\{(\w+)\}/g, (_, field: string) => {
    const value = rest[field];
    delete rest[field];
    return encodeURIComponent(wordFor(value));
  });
  const hasBody = method === "POST" || method === "PATCH";
  const words = Object.entries(rest).flatMap(([field, value]) =>
    isList(name, field) && Array.isArray(value)
      ? value.map((item) => [field, wordFor(item)])
      : [[field, wordFor(value)]],
  );
  const query = hasBody ? "" : `?${new URLSearchParams(words)}`;
  return ask(method, address + query, {
    headers: {
      ...(hasBody && { "content-type": "application/json" }),
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
      ...headers,
    },
    ...(hasBody && { body: JSON.stringify(rest) }),
  });
}

/** What no header can carry stays in the body, which is taken, too. */
function takeCredential(rest: Record<string, unknown>, field: string): string | undefined {
  const value = rest[field];
  if (typeof value !== "string" || !/^[\x21-\x7e]+$/.test(value)) return undefined;
  delete rest[field];
  return value;
}

/** Whether the contract says that a field is a list: in a query it is repeated. */
function isList(name: OperationName, field: string): boolean {
  const { properties = {} } = z.toJSONSchema(operations[name].input, { io: "input" });
  const schema = properties[field];
  return typeof schema === "object" && schema.type === "array";
}

/** Any request, as the route handler passes it on. */
export async function ask(method: string, address: string, init: RequestInit = {}): Promise<RestAnswer> {
  const url = new URL(`/api/v1${address}`, ORIGIN);
  const path = url.pathname.split("/").slice(3).map(decodeURIComponent);
  const response = await answerRest(new Request(url, { method, ...init }), path);
  return { status: response.status, body: await response.json(), headers: response.headers };
}

/** A value as an address would hold it. */
function wordFor(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value).toWellFormed();
}
