import type { ChatState } from "@parley/client";
import { useEffect, useRef } from "react";

/** What one sends while looking at an older part is below the newest messages: that is where to go. */
export function useLeaveOnSend({ pending, aside }: ChatState, showLatest: () => void): void {
  const lastId = pending.at(-1)?.clientId;
  const seenId = useRef(lastId);
  const isElsewhere = Boolean(aside?.visit);
  useEffect(() => {
    const hasSent = lastId !== undefined && lastId !== seenId.current;
    seenId.current = lastId;
    if (hasSent && isElsewhere) showLatest();
  }, [lastId, isElsewhere, showLatest]);
}
