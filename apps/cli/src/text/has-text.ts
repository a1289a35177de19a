import type { Row } from "@parley/client";

/** A message that the server has numbered. */
export type SentRow = Row & { seq: number };

/** Whether a message is one that somebody wrote and that is still there: only with such a one something can be done. */
export function hasText(row: Row | undefined): row is SentRow {
  if (!row?.message || row.seq === null) return false;
  const { deletedAt, system, hidden } = row.message;
  return !deletedAt && !system && !hidden;
}
