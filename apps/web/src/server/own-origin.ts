import { readEnv } from "../env.ts";

/**
 * Whether a request comes from a page of ours, by its Origin: a cookie goes along with requests of any page, so what
 * changes something must. With `PUBLIC_URL` only pages from there are ours, else those of the host that was called.
 */
export function isOwnOrigin({ headers }: Pick<Request, "headers">): boolean {
  const origin = headers.get("origin");
  if (!origin) return false;
  const { PUBLIC_URL } = readEnv();
  if (PUBLIC_URL) return origin === new URL(PUBLIC_URL).origin;
  return URL.parse(origin)?.host === headers.get("host");
}

export const FOREIGN_PAGE = "This request came from another site. Open Parley itself and try again.";
