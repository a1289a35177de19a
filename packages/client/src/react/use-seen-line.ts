import type { UserId } from "@parley/protocol";
import { useEffect, useState } from "react";
import { type PresenceLine, presenceLineOf } from "../presence-line.ts";
import { usePresence } from "./use-presence.ts";

/** How often "5 minutes ago" is looked at again. */
const TICK_MS = 30_000;

/** @returns what to say of whether somebody is there; null when he shows nothing. */
export function useSeenLine(userId: UserId | undefined, { isTyping = false } = {}): PresenceLine | null {
  const presence = usePresence(userId);
  const now = useNow();
  return presenceLineOf({ presence, isTyping }, now);
}

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
