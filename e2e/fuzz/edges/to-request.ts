import { type OperationName, operations, type Route } from "@parley/protocol";
import type { Request } from "../cases/case.ts";
import { toJson } from "../cases/raw-json.ts";

/** A call as a request, wherever the contract puts its fields, whatever is in them. */
export function toRequest(name: OperationName, input: unknown): Request {
  const { method, path }: Route = operations[name];
  const fields = new Map(isObject(input) ? Object.entries(input) : []);
  const address = path.replaceAll(/\{(\w+)\}/g, (_, field: string) => {
    const value = fields.get(field);
    fields.delete(field);
    return wordOf(value);
  });
  if (method === "GET" || method === "DELETE")
    return { method, path: `/api/v1${address}${queryOf(fields)}`, headers: {} };
  return {
    method,
    path: `/api/v1${address}`,
    headers: { "content-type": "application/json" },
    body: toJson(isObject(input) ? Object.fromEntries(fields) : input),
  };
}

const isObject = (input: unknown): input is object =>
  typeof input === "object" && input !== null && !Array.isArray(input);

function queryOf(fields: ReadonlyMap<string, unknown>): string {
  const words = [...fields].map(([field, value]) => `${wordOf(field)}=${wordOf(value)}`);
  return words.length > 0 ? `?${words.join("&")}` : "";
}

/** What a value is within an address. Half a surrogate pair becomes the bytes that it would have in UTF-8, if that allowed it. */
export function wordOf(value: unknown): string {
  const text = typeof value === "string" ? value : value === undefined ? "" : toJson(value);
  const halves = text.replaceAll(/[^\0-\uffff]|[\ud800-\udfff]/gu, (unit) =>
    unit.isWellFormed() ? unit : "\ufffe",
  );
  return encodeURIComponent(halves).replaceAll("%EF%BF%BE", "%ED%A0%80");
}
