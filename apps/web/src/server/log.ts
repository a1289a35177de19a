import "server-only";
import { createLog } from "@parley/core";

const holder = globalThis as { parleyLog?: ReturnType<typeof createLog> };

/** The web server's log: one per process. */
export function log() {
  holder.parleyLog ??= createLog("web");
  return holder.parleyLog;
}
