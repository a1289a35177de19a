import "server-only";
import type { Visitor } from "@parley/core";

/** Who calls, as far as the request's headers tell: `nameClients` has seen to it that they are true. */
export function visitorOf(headers: Headers): Visitor {
  return { address: headers.get("x-forwarded-for") || "unknown", userAgent: headers.get("user-agent") ?? "" };
}
