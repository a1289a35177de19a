import type { Tray } from "./trays.ts";

/** `failed`: something in it was not uploaded, and nothing of it is sent until that is retried or removed. */
export type TrayState = "empty" | "uploading" | "failed" | "ready";

export function trayState({ uploads }: Tray): TrayState {
  if (uploads.length === 0) return "empty";
  if (uploads.some(({ failure }) => failure !== null)) return "failed";
  return uploads.every(({ file }) => file !== null) ? "ready" : "uploading";
}
