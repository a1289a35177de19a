import type { IncomingMessage } from "node:http";
import type { Env } from "./env.ts";

type Decide = (error: string | null, isAllowed: boolean) => void;
type OriginEnv = Pick<Env, "PORT" | "PUBLIC_URL">;

/**
 * Which pages may connect: CORS does not protect WebSockets, so the Origin is checked here. With `PUBLIC_URL` only
 * pages from there, else pages of the web app's port on the host that was called. Clients without an Origin are no
 * browsers; their token is checked later.
 */
export function allowOrigin(env: OriginEnv): (request: IncomingMessage, decide: Decide) => void {
  return ({ headers: { origin, host } }, decide) => {
    decide(null, origin === undefined || origin === expectedOrigin(env, { origin, host }));
  };
}

function expectedOrigin(
  { PORT, PUBLIC_URL }: OriginEnv,
  { origin, host }: { origin: string; host: string | undefined },
) {
  if (PUBLIC_URL) return new URL(PUBLIC_URL).origin;
  const scheme = origin.startsWith("https:") ? "https" : "http";
  return URL.parse(`${scheme}://${hostnameOf(host)}:${PORT}`)?.origin;
}

/** The host without its port; IPv6 keeps its brackets. */
function hostnameOf(host: string | undefined): string {
  return URL.parse(`http://${host}`)?.hostname ?? "";
}
