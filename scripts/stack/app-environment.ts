export type AppEnvironment = {
  port: number;
  realtimePort: number;
  databaseUrl: string;
  /** The Redis that is the bus; without it Postgres is. */
  redisUrl?: string | undefined;
  secret: string;
  mode: "start" | "dev";
};

/** What web and realtime get to see, on top of what the person who started us has set. */
export function appEnvironment(options: AppEnvironment): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: options.mode === "dev" ? "development" : "production",
    DATABASE_URL: options.databaseUrl,
    REDIS_URL: options.redisUrl,
    PORT: String(options.port),
    REALTIME_PORT: String(options.realtimePort),
    REALTIME_INTERNAL_URL: `http://127.0.0.1:${options.realtimePort}`,
    PARLEY_SECRET: options.secret,
  };
}
