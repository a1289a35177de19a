import { core } from "../../server/core.ts";
import { isRealtimeReady } from "../../server/is-realtime-ready.ts";

/** 200 only when the database answers, its migrations are applied and the realtime server is ready. */
export async function GET(): Promise<Response> {
  const [isDatabaseReady, isRealtime] = await Promise.all([core().isReady(), isRealtimeReady()]);
  const status = isDatabaseReady && isRealtime ? 200 : 503;
  return Response.json({ database: isDatabaseReady, realtime: isRealtime }, { status });
}
