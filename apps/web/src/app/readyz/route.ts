import { core } from "../../server/core.ts";
import { isRealtimeReady } from "../../server/is-realtime-ready.ts";

/** 200 only when the database answers, its migrations are applied, the bus works and the realtime server is ready. */
export async function GET(): Promise<Response> {
  const [{ database, bus }, realtime] = await Promise.all([core().readiness(), isRealtimeReady()]);
  const status = database && bus && realtime ? 200 : 503;
  return Response.json({ database, bus, realtime }, { status });
}
