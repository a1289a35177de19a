import type { RowStatus } from "@parley/client";

/** What became of an own message, as a text sign two cells wide at most. */
export const ticks: Record<RowStatus, string> = {
  queued: "◷",
  sending: "◷",
  failed: "!",
  sent: "✓",
  read: "✓✓",
};
