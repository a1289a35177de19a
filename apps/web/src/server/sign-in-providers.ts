import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { type Env, readEnv } from "../env.ts";
import { githubProfile } from "./github-profile.ts";
import { oidcProfile } from "./oidc-profile.ts";

type Profile = Record<string, unknown>;
export type SignInProvider = OAuthConfig<Profile>;

/**
 * With whom one signs in beside the password: those whose settings are there.
 * @throws Error, one sentence, when some of a provider's settings are missing
 */
export function signInProviders(): SignInProvider[] {
  const env = readEnv();
  return [github(env), google(env), oidc(env)].filter((provider) => provider !== null);
}

const GITHUB = "https://github.com/login/oauth";

function github(env: Env): SignInProvider | null {
  const client = clientOf(env, "GITHUB", []);
  return (
    client && {
      ...base({ id: "github", name: "GitHub", subject: "id" }),
      ...client,
      issuer: GITHUB,
      authorization: { url: `${GITHUB}/authorize`, params: { scope: "read:user user:email" } },
      token: `${GITHUB}/access_token`,
      userinfo: { url: "https://api.github.com/user", request: githubProfile },
      checks: ["pkce", "state"],
    }
  );
}

function google(env: Env): SignInProvider | null {
  const client = clientOf(env, "GOOGLE", []);
  return client && openId({ id: "google", name: "Google", issuer: "https://accounts.google.com", ...client });
}

function oidc(env: Env): SignInProvider | null {
  const { AUTH_OIDC_ISSUER: issuer, AUTH_OIDC_NAME: name } = env;
  const client = clientOf(env, "OIDC", ["ISSUER"]);
  return client && issuer
    ? openId({ id: "oidc", name: name ?? new URL(issuer).host, issuer, ...client })
    : null;
}

type OpenId = { id: string; name: string; issuer: string; clientId: string; clientSecret: string };

function openId({ id, name, issuer, ...client }: OpenId): SignInProvider {
  return {
    ...base({ id, name, subject: "sub" }),
    ...client,
    issuer,
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    userinfo: { request: (context) => oidcProfile(issuer, context) },
    checks: ["pkce", "state", "nonce"],
  };
}

/** The account is found by the subject alone; who that is, `claims-of.ts` reads from the profile. */
function base({ id, name, subject }: { id: string; name: string; subject: string }) {
  const profile = (told: Profile) => ({ id: String(told[subject] ?? ""), sessionId: "" });
  return { id, name, type: "oauth" as const, profile };
}

/** A provider without its secret would be a button that leads nowhere. */
function clientOf(env: Env, name: "GITHUB" | "GOOGLE" | "OIDC", others: "ISSUER"[]) {
  const names = ["ID", "SECRET", ...others].map((each) => `AUTH_${name}_${each}` as keyof Env);
  const missing = names.filter((each) => env[each] === undefined);
  if (missing.length === names.length) return null;
  if (missing.length > 0) throw new Error(`These settings are missing: ${missing.join(", ")}.`);
  return { clientId: env[`AUTH_${name}_ID`] ?? "", clientSecret: env[`AUTH_${name}_SECRET`] ?? "" };
}
