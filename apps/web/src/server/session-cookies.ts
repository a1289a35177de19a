import "server-only";
import type { CookiesOptions } from "next-auth";
import { readEnv } from "../env.ts";

/** How long somebody may be at another provider to sign in. */
const AWAY_SECONDS = 15 * 60;
/** How long what a provider vouches for waits for the code of a second factor. */
const VOUCHED_SECONDS = 5 * 60;

/**
 * The cookies of the browser's sign-in. Where the public address has TLS their names say `__Host-`: then browsers take
 * them from this very host alone, over TLS, and for all of it, whatever a neighbour under the same domain does.
 */
export function sessionCookies(): Partial<CookiesOptions> {
  const whileAway = { maxAge: AWAY_SECONDS };
  return {
    sessionToken: cookie("session-token"),
    callbackUrl: callbackUrlCookie(),
    csrfToken: cookie("csrf-token"),
    state: cookie("state", whileAway),
    nonce: cookie("nonce", whileAway),
    pkceCodeVerifier: cookie("pkce.code_verifier", whileAway),
  };
}

/** The cookie in which next-auth remembers what is to be opened in the end. */
export const callbackUrlCookie = () => cookie("callback-url");

/** The cookie that remembers what somebody has gone to another provider for. */
export const errandCookie = () => cookie("errand", { maxAge: AWAY_SECONDS });

/** The cookie that remembers whom a provider vouches for. */
export const vouchedCookie = () => cookie("vouched", { maxAge: VOUCHED_SECONDS });

function cookie<Lives extends { maxAge?: number }>(name: string, lives?: Lives) {
  const secure = readEnv().PUBLIC_URL?.startsWith("https:") ?? false;
  return {
    name: `${secure ? "__Host-" : ""}next-auth.${name}`,
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure, ...(lives as Lives) },
  };
}
