import "server-only";
import { AppError, errors } from "@parley/protocol";
import { apiHeaders } from "./api-headers.ts";

/** What may be done at an address: the answer to OPTIONS. Other sites get no CORS headers, so their pages stay out. */
export function answerOptions(methods: readonly string[]): Response {
  return new Response(null, { status: 204, headers: { ...apiHeaders, allow: allowed(methods) } });
}

/** The refusal of any other method. */
export function answerMethods(methods: readonly string[]): Response {
  const error = new AppError("method_not_allowed").toBody();
  const headers = { ...apiHeaders, allow: allowed(methods) };
  return Response.json({ error }, { status: errors.method_not_allowed.status, headers });
}

const allowed = (methods: readonly string[]) =>
  [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
