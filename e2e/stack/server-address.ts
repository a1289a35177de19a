/** Where a running Parley answers, and where its database does. */
export type ServerAddress = { webUrl: string; realtimeUrl: string; databaseUrl: string };

/** Tells the workers of this test run where the shared stack is. */
export function announceServer({ webUrl, realtimeUrl, databaseUrl }: ServerAddress): void {
  process.env.PARLEY_E2E_WEB = webUrl;
  process.env.PARLEY_E2E_REALTIME = realtimeUrl;
  process.env.PARLEY_E2E_DATABASE = databaseUrl;
}

/** The shared stack, in a worker. */
export function announcedServer(): ServerAddress {
  const {
    PARLEY_E2E_WEB: webUrl,
    PARLEY_E2E_REALTIME: realtimeUrl,
    PARLEY_E2E_DATABASE: databaseUrl,
  } = process.env;
  if (!webUrl || !realtimeUrl || !databaseUrl)
    throw new Error("There is no running stack: start this with Playwright.");
  return { webUrl, realtimeUrl, databaseUrl };
}
