import "server-only";
import type { CookiesOptions } from "next-auth";
import { readEnv } from "../env.ts";

/** How long somebody may be at another provider to sign in. */
const AWAY_SECONDS = 15 * 60;

/**
 * The cookies of the browser's sign-in. Where the public address has TLS their names say `__Host-`: then browsers take
 * them from this very host alone, over TLS, and for all of it, whatever a neighbour under the same domain does.
 */
export function sessionCookies(): Partial<CookiesOptions> {
  const whileAway = { maxAge: AWAY_SECONDS };
  return {
    sessionToken: cookie("session-token"),
    callbackUrl: cookie("callback-url"),
    csrfToken: cookie("csrf-token"),
    state: cookie("state", whileAway),
    nonce: cookie("nonce", whileAway),
    pkceCodeVerifier: cookie("pkce.code_verifier", whileAway),
  };
}

/** The cookie that remembers what somebody has gone to another provider for. */
export const errandCookie = () => cookie("errand", { maxAge: AWAY_SECONDS });

function cookie<Lives extends { maxAge?: number }>(name: string, lives?: Lives) {
  const secure = readEnv().PUBLIC_URL?.startsWith("https:") ?? false;
  return {
    name: `${secure ? "__Host-" : ""}next-auth.${name}`,
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure, ...(lives as Lives) },
  };
}
