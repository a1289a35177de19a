import { AppError, errors } from "@parley/protocol";
import { type NextRequest, NextResponse } from "next/server";
import { apiHeaders } from "./server/api-headers.ts";

/** Addresses with more than ASCII in them, or with percent signs that stand for nothing. */
export const config = { matcher: "/(.*%(?![0-7][0-9a-fA-F]).*)" };

/** What does not decode to text is the address of nothing. Next itself would answer it with a failure of its own. */
export function proxy({ nextUrl }: NextRequest): NextResponse {
  if (isText(nextUrl.pathname)) return NextResponse.next();
  if (!nextUrl.pathname.startsWith("/api/")) return NextResponse.rewrite(new URL("/not-found", nextUrl));
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
