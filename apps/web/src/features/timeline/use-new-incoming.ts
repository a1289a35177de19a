import type { Row } from "@parley/client";
import { useState } from "react";

/** @returns the messages of others that arrived with the latest change; none for what was there at first. */
export function useNewIncoming(rows: readonly Row[]): readonly Row[] {
  const newest = newestSeq(rows);
  const [seen, setSeen] = useState<{ seq: number; incoming: readonly Row[] }>({ seq: newest, incoming: [] });
  if (newest <= seen.seq) return seen.incoming;
  const incoming = rows.filter(({ seq, isOwn }) => !isOwn && seq !== null && seq > seen.seq);
  setSeen({ seq: newest, incoming });
  return incoming;
}

function newestSeq(rows: readonly Row[]): number {
  return rows.findLast(({ seq }) => seq !== null)?.seq ?? 0;
}
