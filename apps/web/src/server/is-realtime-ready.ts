import "server-only";
import { readEnv } from "../env.ts";

const TIMEOUT_MS = 2_000;

/** Whether a realtime server says that it is ready. Where there are several, one is enough. */
export async function isRealtimeReady(): Promise<boolean> {
  const nodes = readEnv().REALTIME_INTERNAL_URL.split(",");
  const answers = await Promise.all(nodes.map((node) => isReady(node.trim())));
  return answers.includes(true);
}

async function isReady(node: string): Promise<boolean> {
  try {
    const response = await fetch(`${node}/readyz`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cache: "no-store",
    });
    return response.ok;
  } catch {
    return false;
  }
}
