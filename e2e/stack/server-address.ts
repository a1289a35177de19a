/** Where a running Parley answers. */
export type ServerAddress = { webUrl: string; realtimeUrl: string };

/** Tells the workers of this test run where the shared stack is. */
export function announceServer({ webUrl, realtimeUrl }: ServerAddress): void {
  process.env.PARLEY_E2E_WEB = webUrl;
  process.env.PARLEY_E2E_REALTIME = realtimeUrl;
}

/** The shared stack, in a worker. */
export function announcedServer(): ServerAddress {
  const { PARLEY_E2E_WEB: webUrl, PARLEY_E2E_REALTIME: realtimeUrl } = process.env;
  if (!webUrl || !realtimeUrl) throw new Error("There is no running stack: start this with Playwright.");
  return { webUrl, realtimeUrl };
}
