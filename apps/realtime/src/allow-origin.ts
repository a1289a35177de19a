import type { IncomingMessage } from "node:http";
import type { Env } from "./env.ts";

type Decide = (error: string | null, isAllowed: boolean) => void;
type OriginEnv = Pick<Env, "PORT" | "PUBLIC_URL" | "REALTIME_PUBLIC_URL">;

/**
 * Which pages may connect: CORS does not protect WebSockets, so the Origin is checked here. With `PUBLIC_URL` only
 * pages from there, else pages of the web app's port on the host that was called. This server's own address is no
 * page's: clients that are no browsers name it (Python's do) or nothing. Their token is checked later.
 */
export function allowOrigin(env: OriginEnv): (request: IncomingMessage, decide: Decide) => void {
  return ({ headers: { origin, host } }, decide) => {
    const isAllowed =
      origin === undefined ||
      [pagesOrigin(env, { origin, host }), ownOrigin(env, { origin, host })].includes(origin);
    decide(null, isAllowed);
  };
}

type Called = { origin: string; host: string | undefined };

function pagesOrigin({ PORT, PUBLIC_URL }: OriginEnv, { origin, host }: Called): string | undefined {
  if (PUBLIC_URL) return new URL(PUBLIC_URL).origin;
  return URL.parse(`${schemeOf(origin)}://${hostnameOf(host)}:${PORT}`)?.origin;
}

function ownOrigin({ REALTIME_PUBLIC_URL }: OriginEnv, { origin, host }: Called): string | undefined {
  if (REALTIME_PUBLIC_URL) return new URL(REALTIME_PUBLIC_URL.replace(/^ws/, "http")).origin;
  return URL.parse(`${schemeOf(origin)}://${host}`)?.origin;
}

const schemeOf = (origin: string) => (origin.startsWith("https:") ? "https" : "http");

/** The host without its port; IPv6 keeps its brackets. */
function hostnameOf(host: string | undefined): string {
  return URL.parse(`http://${host}`)?.hostname ?? "";
}
