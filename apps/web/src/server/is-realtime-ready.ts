import "server-only";
import { readEnv } from "../env.ts";

const TIMEOUT_MS = 2_000;

/** Whether the realtime server says that it is ready. */
export async function isRealtimeReady(): Promise<boolean> {
  try {
    const { REALTIME_INTERNAL_URL } = readEnv();
    const response = await fetch(`${REALTIME_INTERNAL_URL}/readyz`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cache: "no-store",
    });
    return response.ok;
  } catch {
    return false;
  }
}
