import type { Presence } from "@parley/protocol";

/** What a header says of somebody, for `translate(`presence.${key}`, { count })`. */
export type PresenceLine = {
  key: "typing" | "online" | "justNow" | "minutes" | "hours" | "days" | "longAgo";
  count: number;
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Exact days say nothing any more. */
const LONG_AGO_MS = 30 * DAY_MS;

/**
 * That somebody is typing is said before that he is online.
 * @param now ms since the epoch @returns null when he shows nothing
 */
export function presenceLineOf(
  { presence, isTyping }: { presence: Presence | undefined; isTyping: boolean },
  now: number,
): PresenceLine | null {
  if (isTyping) return { key: "typing", count: 0 };
  if (presence?.isOnline) return { key: "online", count: 0 };
  return presence?.lastSeenAt ? seenLine(now - Date.parse(presence.lastSeenAt)) : null;
}

/** A clock that is behind the server's makes it a little less than nothing. */
function seenLine(ago: number): PresenceLine {
  if (ago < MINUTE_MS) return { key: "justNow", count: 0 };
  if (ago < HOUR_MS) return { key: "minutes", count: Math.floor(ago / MINUTE_MS) };
  if (ago < DAY_MS) return { key: "hours", count: Math.floor(ago / HOUR_MS) };
  if (ago < LONG_AGO_MS) return { key: "days", count: Math.floor(ago / DAY_MS) };
  return { key: "longAgo", count: 0 };
}
