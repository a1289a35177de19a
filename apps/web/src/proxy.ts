import { AppError, errors } from "@parley/protocol";
import { type NextRequest, NextResponse } from "next/server";
import { isProduction, realtimeOrigin } from "./env.ts";
import { apiHeaders } from "./server/api-headers.ts";
import { pagePolicy } from "./server/page-policy.ts";

const POLICY = "content-security-policy";

/** Pages, and addresses with more than ASCII in them, or with percent signs that stand for nothing. */
export const config = {
  matcher: ["/((?!api/|_next/|icons/|emoji/).*)", "/(.*%(?![0-7][0-9a-fA-F]).*)"],
};

/** What does not decode to text is the address of nothing: Next itself would answer it with a failure of its own. */
export function proxy(request: NextRequest): NextResponse {
  const { nextUrl } = request;
  if (isText(nextUrl.pathname))
    return nextUrl.pathname.startsWith("/api/") ? NextResponse.next() : answerPage(request);
  if (!nextUrl.pathname.startsWith("/api/")) return answerPage(request, new URL("/not-found", nextUrl));
  const { status } = errors.not_found;
  return NextResponse.json({ error: new AppError("not_found").toBody() }, { status, headers: apiHeaders });
}

function isText(address: string): boolean {
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}

/** With a nonce that was never used before: Next reads it from the request's policy and puts it on each script. */
function answerPage(request: NextRequest, instead?: URL): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const realtime = realtimeOrigin(request.nextUrl);
  const policy = pagePolicy({ nonce, realtime, isDevelopment: !isProduction() });
  const headers = new Headers(request.headers);
  headers.set(POLICY, policy);
  const response = instead
    ? NextResponse.rewrite(instead, { request: { headers } })
    : NextResponse.next({ request: { headers } });
  response.headers.set(POLICY, policy);
  return response;
}
