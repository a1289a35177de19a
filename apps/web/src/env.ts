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
});
export type Env = z.infer<typeof Env>;

/** Reads the settings. @throws Error that names what is missing */
export function readEnv(variables: NodeJS.ProcessEnv = process.env): Env {
  const parsed = Env.safeParse(variables);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map(({ path }) => path.join("."));
  throw new Error(`These settings are missing or not valid: ${names.join(", ")}. README.md explains them.`);
}
