import { ErrorBody, type ErrorCode } from "../error-body.ts";
import { errors } from "../errors.ts";
import type { Json } from "./json.ts";
import type { NamedSchemas } from "./named-schemas.ts";

const codes = Object.keys(errors) as ErrorCode[];

/** One response per error code, to be referred to. */
export function errorResponses({ refTo }: NamedSchemas): Json {
  const schema = { type: "object", properties: { error: refTo(ErrorBody) }, required: ["error"] };
  const response = (code: ErrorCode) => ({
    description: `\`${code}\`: ${errors[code].message}`,
    ...(code === "rate_limited" && { headers: retryAfter }),
    content: { "application/json": { schema, example: { error: { code, message: errors[code].message } } } },
  });
  return Object.fromEntries(codes.map((code) => [code, response(code)]));
}

const retryAfter = {
  "Retry-After": { description: "Seconds until it is worth trying again.", schema: { type: "integer" } },
};

type Call = { access: string; method: string; hasBody: boolean; canBeGone: boolean; hasFile?: boolean };

/** The failures that a call may have, by status. */
export function errorsOf({ access, method, hasBody, canBeGone, hasFile = false }: Call): Json {
  const never: ErrorCode[] = [
    // Of clients, and of addresses that are no operation.
    "timeout",
    "method_not_allowed",
    ...(access === "session" ? [] : (["forbidden"] as const)),
    ...(method === "GET" ? (["conflict"] as const) : []),
    ...(canBeGone ? [] : (["gone"] as const)),
    ...(hasBody ? [] : (["too_large"] as const)),
    ...(hasFile ? [] : (["malware"] as const)),
  ];
  const possible = codes.filter((code) => !never.includes(code));
  return Object.fromEntries(
    possible.map((code) => [errors[code].status, { $ref: `#/components/responses/${code}` }]),
  );
}
