import "server-only";
import type { Visitor } from "@parley/core";

/** Who calls, as far as the request's headers tell. */
export function visitorOf(headers: Headers): Visitor {
  const forwarded = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return { address: forwarded || "unknown", userAgent: headers.get("user-agent") ?? "" };
}
