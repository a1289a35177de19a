import * as z from "zod/mini";

const Port = z.pipe(z.string(), z.transform(Number)).check(z.int(), z.gte(0), z.lte(65_535));

const Env = z.object({
  /** The Postgres that everything shares, version 15 or newer. Without it `npm start` runs its own. */
  DATABASE_URL: z.string(),
  /** Signs tokens, tickets and cookies; the same for web and realtime. Made by `npm start` when missing. */
  PARLEY_SECRET: z.string().check(z.minLength(32)),
  /** Where the realtime server listens. */
  REALTIME_PORT: z._default(Port, 3001),
  /** The web app's public address, when it is behind a proxy. */
  PUBLIC_URL: z.optional(z.url()),
  /** The realtime server's public address, when it is behind a proxy. */
  REALTIME_PUBLIC_URL: z.optional(z.url()),
  /** Where the web server itself reaches the realtime server, to tell whether it is ready. */
  REALTIME_INTERNAL_URL: z._default(z.url(), "http://127.0.0.1:3001"),
  /** Multiplies every rate limit. For demos and tests. */
  RATE_LIMIT_FACTOR: z._default(z.pipe(z.string(), z.transform(Number)).check(z.gte(1)), 1),
  /** Multiplies, beside that, how much an access token or a webhook may send: how much faster than people bots are. */
  RATE_LIMIT_BOT_FACTOR: z._default(z.pipe(z.string(), z.transform(Number)).check(z.gte(1)), 5),
});
export type Env = z.infer<typeof Env>;

/** Reads the settings; an empty one counts as not set. @throws Error that names what is missing */
export function readEnv(variables: NodeJS.ProcessEnv = process.env): Env {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = Env.safeParse(set);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map(({ path }) => path.join("."));
  throw new Error(`These settings are missing or not valid: ${names.join(", ")}. README.md explains them.`);
}

/** next-auth reads its address from the environment: the public one, or else the host that was called. */
export function setNextAuthAddress(): void {
  const { PUBLIC_URL } = process.env;
  if (PUBLIC_URL) process.env.NEXTAUTH_URL = PUBLIC_URL;
  else process.env.AUTH_TRUST_HOST = "1";
}
