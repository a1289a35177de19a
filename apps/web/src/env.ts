import { isListOfProxies, isWeakSecret, withSecretFiles } from "@parley/core";
import * as z from "zod/mini";

const Port = z.pipe(z.string(), z.transform(Number)).check(z.int(), z.gte(0), z.lte(65_535));

const Env = z.object({
  /** The Postgres that everything shares, version 15 or newer. Without it `npm start` runs its own. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** The most connections to Postgres that a process holds; ten when it is not set. Calls wait for one for 5 s, then fail with "try again". */
  DATABASE_POOL_SIZE: z.optional(z.pipe(z.string(), z.transform(Number)).check(z.int(), z.gte(2))),
  /** The Redis, or a node of the Redis Cluster, that tells processes what others change; the same for all of them. Without it Postgres does. */
  REDIS_URL: z.optional(z.url({ protocol: /^rediss?$/ })),
  /** Signs tokens, tickets and cookies; the same for web and realtime. At least 32 random characters; weak ones are refused. Made by `npm start` when missing. */
  PARLEY_SECRET: z.string().check(z.refine((secret) => !isWeakSecret(secret))),
  /** After a change of PARLEY_SECRET what it was before, until people with a second factor have used a code once. Without it the codes of their apps are worth nothing from then on. */
  PARLEY_FORMER_SECRET: z.optional(z.string()),
  /** Where the realtime server listens. */
  REALTIME_PORT: z._default(Port, 3001),
  /** The web app's public address, when it is behind a proxy. */
  PUBLIC_URL: z.optional(z.url()),
  /** The realtime server's public address, when it is behind a proxy. */
  REALTIME_PUBLIC_URL: z.optional(z.url()),
  /** Where the web server itself reaches the realtime servers, to tell whether one is ready: addresses with commas between. */
  REALTIME_INTERNAL_URL: z._default(z.string(), "http://127.0.0.1:3001"),
  /** The mail server that links to a new password go out by, like smtp://user:password@host:587 or smtps:. Needs PUBLIC_URL. Without it admins make such links. */
  SMTP_URL: z.optional(z.url({ protocol: /^smtps?$/ })),
  /** Whom those mails are from. Without it parley@ and the host of PUBLIC_URL. */
  MAIL_FROM: z.optional(z.string()),
  /** The clamd that looks for malware in every file that is uploaded, like tcp://127.0.0.1:3310 or unix:///run/clamav/clamd.ctl. While it is away no file is taken. Without it nothing is looked at. */
  CLAMAV_URL: z.optional(z.url({ protocol: /^(tcp|unix)$/ })),
  /** People sign in with GitHub, too: the client id of an OAuth app there, whose callback is this server's address and /api/auth/callback/github. */
  AUTH_GITHUB_ID: z.optional(z.string()),
  /** Its client secret. */
  AUTH_GITHUB_SECRET: z.optional(z.string()),
  /** The same with Google; the callback ends in /api/auth/callback/google. */
  AUTH_GOOGLE_ID: z.optional(z.string()),
  /** Its client secret. */
  AUTH_GOOGLE_SECRET: z.optional(z.string()),
  /** The same with any OpenID Connect provider, by the address of its issuer; the callback ends in /api/auth/callback/oidc. */
  AUTH_OIDC_ISSUER: z.optional(z.url({ protocol: /^https?$/ })),
  /** The client id there. */
  AUTH_OIDC_ID: z.optional(z.string()),
  /** The client secret there. */
  AUTH_OIDC_SECRET: z.optional(z.string()),
  /** What it is called on the sign-in page. Without it the issuer's host. */
  AUTH_OIDC_NAME: z.optional(z.string()),
  /** Multiplies every rate limit. For demos and tests. */
  RATE_LIMIT_FACTOR: z._default(z.pipe(z.string(), z.transform(Number)).check(z.gte(1)), 1),
  /** Multiplies, beside that, how much an access token or a webhook may send: how much faster than people bots are. */
  RATE_LIMIT_BOT_FACTOR: z._default(z.pipe(z.string(), z.transform(Number)).check(z.gte(1)), 5),
  /** Which proxies are believed when they say whose request it is (X-Forwarded-For): addresses and networks with commas between, `loopback`, `private`. */
  TRUSTED_PROXIES: z._default(z.string().check(z.refine(isListOfProxies)), "loopback"),
  /** At least 16 characters: `/metrics` tells whoever sends it as a bearer token how the server is doing. Without it nobody. */
  METRICS_TOKEN: z.optional(z.string().check(z.minLength(16))),
});
export type Env = z.infer<typeof Env>;

/** Reads the settings; an empty one counts as not set. @throws Error, one sentence, that names what is missing */
export function readEnv(variables: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.entries(withSecretFiles(variables));
  const set = Object.fromEntries(given.filter(([, value]) => value !== ""));
  const parsed = Env.safeParse(set);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map(({ path }) => path.join("."));
  throw new Error(`These settings are missing or not valid: ${names.join(", ")}. README.md explains them.`);
}

/**
 * Reads secrets from their files once, and not with every request. next-auth reads its address from the environment:
 * the public one, or else the host that was called.
 *
 * @throws Error, one sentence, that names what is missing
 */
export function prepareEnv(): Env {
  Object.assign(process.env, withSecretFiles(process.env));
  const env = readEnv();
  const { PUBLIC_URL } = env;
  if (PUBLIC_URL) process.env.NEXTAUTH_URL = PUBLIC_URL;
  else process.env.AUTH_TRUST_HOST = "1";
  return env;
}

/** Where pages of this address find the realtime server's sockets: its public address, or else its port on the same host. */
export function realtimeOrigin({ protocol, hostname }: Pick<URL, "protocol" | "hostname">): string {
  const { REALTIME_PUBLIC_URL, REALTIME_PORT } = readEnv();
  const asSocket = (scheme: string) => (/^(https|wss):$/.test(scheme) ? "wss:" : "ws:");
  if (!REALTIME_PUBLIC_URL) return `${asSocket(protocol)}//${hostname}:${REALTIME_PORT}`;
  const url = new URL(REALTIME_PUBLIC_URL);
  return `${asSocket(url.protocol)}//${url.host}`;
}

/** Whether this is no server that a developer has started. */
export function isProduction(): boolean {
  return process.env.NODE_ENV === "production";
}
