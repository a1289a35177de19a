import { createRequire } from "node:module";
import { NextRequest } from "next/server";

let request = new NextRequest("http://parley.test");

/** Lets `next/headers` tell of that request from now on: next-auth requires that module, where no mock reaches. */
export function answering(next: NextRequest): NextRequest {
  request = next;
  Object.assign(createRequire(import.meta.url)("next/headers"), { cookies, headers });
  return request;
}

export const cookies = async () => request.cookies;
export const headers = async () => request.headers;
