/** The redis-server that tests start; the one on the path by default. */
export function redisProgram(): string {
  return process.env.PARLEY_REDIS_SERVER || "redis-server";
}

/** What a program is given that has no settings of ours. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env };
}

/** Tells the processes of a test run which it is. */
export function announceRedisProgram(path: string): void {
  process.env.PARLEY_REDIS_SERVER = path;
}

/** PARLEY_PLANS_MESSAGES: among how many messages the plans of the queries are looked at. */
export function planMessages(): number {
  return Number(process.env.PARLEY_PLANS_MESSAGES || 1_000_000);
}
