import "server-only";
import type { UserinfoEndpointHandler } from "next-auth/providers/oauth";

type Context = Parameters<NonNullable<Extract<UserinfoEndpointHandler, object>["request"]>>[0];

/**
 * What an OpenID Connect provider tells of a person: who it is from the signed token, whose nonce, audience and signature
 * were checked; the rest from there, or else from where it answers about people. An address and whether it is confirmed
 * come from the same place.
 * @throws Error when the token is another issuer's than the one of the settings
 */
export async function oidcProfile(issuer: string, { tokens, client }: Context) {
  // next-auth's own types leave these two to the library behind them.
  const claims = (tokens as unknown as { claims(): Record<string, unknown> }).claims();
  if (withoutSlash(String(claims.iss)) !== withoutSlash(issuer))
    throw new Error(`The token is of ${String(claims.iss)}, and AUTH_OIDC_ISSUER is ${issuer}.`);
  const tellsAll = claims.email !== undefined || !client.issuer.metadata.userinfo_endpoint;
  if (tellsAll) return claims;
  // It refuses an answer about another subject.
  const told = await client.userinfo(tokens as Parameters<typeof client.userinfo>[0]);
  return { ...told, iss: claims.iss, sub: claims.sub };
}

const withoutSlash = (url: string) => url.replace(/\/$/, "");
